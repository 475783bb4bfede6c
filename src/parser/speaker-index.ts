import type { Speaker, SpeakerLabel } from '#src/transcript/speaker.ts'
import { labelKey } from './label-key.ts'
import { formsOfAddress, joiningWords } from './label-words.ts'

/** The register of speakers, ready to be asked for a label on a day. */
export type SpeakerIndex = {
  /** Whoever has the label on the day; more than one when the register contradicts itself. */
  byLabel: (key: string, date: string | null) => Speaker[]
  /** Whoever has the full name. */
  byName: (key: string) => Speaker[]
  /** Persons whose name ends with these words, with a role on the day that has all of these titles. */
  bySurname: (name: readonly string[], titles: readonly string[], date: string | null) => Speaker[]
  bySlug: (slug: string) => Speaker | undefined
  /** Whether a label or full name with this key is known, on whatever day. */
  knows: (key: string) => boolean
}

type Dated = { since?: string | undefined; until?: string | undefined }

const indexes = new WeakMap<readonly Speaker[], SpeakerIndex>()

/** Index speakers by labels, full names and surnames. The index of a list is made once; lists must not change. */
export function indexSpeakers(speakers: readonly Speaker[]): SpeakerIndex {
  const before = indexes.get(speakers)
  if (before) return before
  const index = buildIndex(speakers)
  indexes.set(speakers, index)
  return index
}

function buildIndex(speakers: readonly Speaker[]): SpeakerIndex {
  const labels = new Map<string, { speaker: Speaker; label: SpeakerLabel }[]>()
  const names = new Map<string, Speaker[]>()
  const surnames = new Map<string, Speaker[]>()
  for (const speaker of speakers) {
    for (const label of speaker.labels) push(labels, labelKey(label.label), { speaker, label })
    const words = labelKey(speaker.name).split(' ')
    push(names, words.join(' '), speaker)
    if (speaker.kind !== 'person') continue
    for (let from = 1; from < words.length; from++) push(surnames, words.slice(from).join(' '), speaker)
  }
  return {
    byLabel: (key, date) =>
      unique((labels.get(key) ?? []).filter(({ label }) => covers(label, date)).map((l) => l.speaker)),
    byName: (key) => names.get(key) ?? [],
    bySurname: (name, titles, date) =>
      (surnames.get(name.join(' ')) ?? []).filter((speaker) => heldTitles(speaker, titles, date)),
    bySlug: (slug) => speakers.find((speaker) => speaker.slug === slug),
    knows: (key) => labels.has(key) || names.has(key),
  }
}

/** Whether a period holds a day, both ends included. Without a day, only what has no bounds does. */
function covers({ since, until }: Dated, date: string | null): boolean {
  if (date === null) return since === undefined && until === undefined
  return (since ?? date) <= date && date <= (until ?? date)
}

function heldTitles({ roles }: Speaker, titles: readonly string[], date: string | null): boolean {
  const telling = titles.filter((title) => !formsOfAddress.has(title) && !joiningWords.has(title))
  if (telling.length === 0) return true
  return roles
    .filter((role) => covers(role, date))
    .some(({ title }) => {
      const words = labelKey(title).split(' ')
      return telling.every((word) => words.includes(word))
    })
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const unique = (speakers: readonly Speaker[]): Speaker[] => [...new Set(speakers)]
