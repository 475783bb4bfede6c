import { findAllSpeakers } from '#src/store/askers.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { getFrequency } from './get-frequency.ts'
import type { FrequencyView } from './research-views.ts'

/** How often two speakers say the same words; `other` is null where nobody is called so, and `likely` may be meant. */
export type ComparisonView = {
  one: SpeakerRef
  other: SpeakerRef | null
  likely: SpeakerRef[]
  view: FrequencyView | null
}

const mostLikely = 8
const nobody = { speaker: null, kind: null, year: null, place: null, language: null }

/** Set two speakers side by side on the words of a query; null when nobody has the slug of the first. */
export async function compareSpeakers(asked: {
  one: string
  /** A slug or a name. */
  other: string
  query: string
}): Promise<ComparisonView | null> {
  const speakers = await findAllSpeakers(await sharedDatabase())
  const one = speakers.find(({ slug }) => slug === asked.one)
  if (one === undefined) return null
  const { other, likely } = findOther(
    speakers.filter((speaker) => speaker !== one),
    asked.other,
  )
  const ready = other !== null && asked.query !== ''
  return { one: toRef(one), other, likely, view: ready ? await count(toRef(one), other, asked.query) : null }
}

async function count(one: SpeakerRef, other: SpeakerRef, query: string): Promise<FrequencyView> {
  const both = [one, other]
  const queries = both.map(({ slug }) => `(${query}) speaker:${slug}`)
  const view = await getFrequency({ queries, filters: nobody, period: 'month', by: 'query' })
  return { ...view, series: view.series.map((series, place) => ({ ...series, query, speaker: both[place] ?? null })) }
}

function findOther(speakers: readonly (SpeakerRef & { count: number })[], asked: string) {
  const wanted = fold(asked)
  const named = speakers.filter(({ slug, name }) => slug === asked || fold(name) === wanted)
  const [only] = named
  if (only && named.length === 1) return { other: toRef(only), likely: [] }
  const parts = wanted.split(/\s+/).filter((part) => part.length > 1)
  const likely = speakers
    .filter(({ name }) => parts.length > 0 && parts.every((part) => fold(name).includes(part)))
    .sort((first, second) => second.count - first.count)
  return { other: null, likely: (named.length > 1 ? named : likely).slice(0, mostLikely).map(toRef) }
}

function toRef({ slug, name }: SpeakerRef): SpeakerRef {
  return { slug, name }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
