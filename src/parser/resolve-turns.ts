import { isByline } from './credit.ts'
import { findOpener } from './find-opener.ts'
import { findPerson } from './find-person.ts'
import type { Turn } from './gather-turns.ts'
import { findHeadlineNames, findNamesInLine, findPresented, type HeadlineName } from './headline-names.ts'
import { findIntroducedNames } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { speechOf } from './marked-speech.ts'
import { toNameParts } from './name-parts.ts'
import { type NameRuns, readNameRuns } from './named-in-text.ts'
import { findNearLabel } from './near-label.ts'
import { toReadableName } from './readable-name.ts'
import { resolveMarked } from './resolve-marked.ts'
import { type ResolvedSpeaker, type SpeakerResolver, toSpeakerRef } from './resolve-speaker.ts'

/** A turn with who speaks; nobody in a note, or where nothing says who. */
export type SpokenTurn = { turn: Turn; resolved: ResolvedSpeaker | null }

/** A misspelling is rare beside the right label by at least this factor. */
const rarer = 3
/** Where only the form of address differs (`MR. PSAKI`), by this. */
const muchRarer = 5
/** A document with more labels than this is not looked through for each of them. */
const mostLabels = 500
/** So much of a speaker's own first words may give the name. */
const ownWords = 300

/**
 * Find who speaks in each turn. Words before the first label are the opener's. A label that nobody is known for is
 * tried again: as a misspelling of a more frequent label of this document, then by the full name that headline, other
 * labels or the text before it give.
 */
export function resolveTurns(
  turns: readonly Turn[],
  resolver: SpeakerResolver,
  title: string,
  aside: readonly string[],
): SpokenTurn[] {
  const counts = new Map<string, number>()
  for (const { passages } of turns) {
    const label = passages[0].label?.label
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const opening = [title, ...aside].join('\n')
  const lines = aside.filter((line) => !isByline(line))
  const found = new Map([...counts.keys()].map((label) => [label, resolver.resolve(label)]))
  let said: NameRuns | undefined
  const readSaid = () => {
    said ??= readNameRuns(turns.flatMap(({ passages }) => passages.map(({ plain }) => plain)).join('\n'))
    return said
  }
  const around = {
    opening,
    said: readSaid,
    headline: findPeople(title, lines),
    labels: found,
    resolve: resolver.resolve,
  }
  const people = around.headline.map(({ name }) => name)
  for (const [label, speaker] of found) {
    if (speaker.evidence !== 'unresolved' || found.size > mostLabels) continue
    const right = findRightLabel(label, counts)
    const taken =
      right === undefined ? (findPerson(label, around) ?? introduce(label, turns, found, opening, people)) : undefined
    if (taken) found.set(label, taken)
    if (right !== undefined) found.set(label, { ...resolver.resolve(right), misspelt: right })
  }
  followCorrections(found)
  joinNames(found, resolver)
  const opener = findOpener(around, resolver.opener)
  const answerer = opener ?? findOpener({ ...around, headline: lines.flatMap(findPresented) }, null)
  return turns.map((turn) => ({
    turn,
    resolved: turn.kind === 'note' ? null : resolveTurn(turn, found, resolver, { opener, answerer }),
  }))
}

/** The people whom the headline names; where it names nobody, those of the other lines before the first label. */
function findPeople(title: string, lines: readonly string[]): HeadlineName[] {
  const inTitle = findHeadlineNames(title)
  return inTitle.length > 0 ? inTitle : lines.flatMap(findNamesInLine)
}

function resolveTurn(
  turn: Turn,
  found: ReadonlyMap<string, ResolvedSpeaker>,
  resolver: SpeakerResolver,
  { opener, answerer }: { opener: ResolvedSpeaker | null; answerer: ResolvedSpeaker | null },
): ResolvedSpeaker | null {
  const { label, opens } = turn.passages[0]
  const marked = resolveMarked(turn, resolver)
  if (marked) return marked
  if (!label && !opens) return speechOf(turn.passages[0])?.kind === 'answer' ? answerer : opener
  const speaker = opens ? resolver.resolve('Answer') : (found.get(label?.label ?? '') ?? null)
  return speaker?.role === 'answerer' && answerer && speaker.evidence === 'label' && speaker.speaker.slug === 'answer'
    ? { ...answerer, role: 'answerer' }
    : speaker
}

/** Several at once, `SEN. ADAMS AND SEN. BROWN`, by the names that their own labels stand for. */
function joinNames(found: Map<string, ResolvedSpeaker>, resolver: SpeakerResolver): void {
  if (found.size > mostLabels) return
  for (const [label, joint] of found) {
    const parts = partsOf(label)
    if (joint.evidence !== 'unresolved' || parts.length < 2) continue
    const names = parts.map((part) => {
      const own =
        found.get(part) ?? [...found].find(([other]) => other.endsWith(` ${part}`) && !/ and |\//iu.test(other))?.[1]
      return (own ?? resolver.resolve(part)).speaker.name
    })
    found.set(label, { ...joint, speaker: toSpeakerRef(listNames(names)) })
  }
}

const joined = /,? and |,? AND |\s*\/\s*|\s+&\s+/u

/** The names in a label that joins several; that alone where it joins none. */
function partsOf(label: string): string[] {
  if (/[([]/.test(label) || !joined.test(label)) return [label]
  const parts = label.split(joined).flatMap((part) => part.split(/,\s+/u))
  return parts.every((part) => /\p{L}/u.test(part)) ? parts : [label]
}

/** `A, B and C` */
const listNames = (names: readonly string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')

/** What the right label was introduced as, its misspelling is as well. */
function followCorrections(found: Map<string, ResolvedSpeaker>): void {
  for (const [label, { misspelt }] of found) {
    const right = misspelt === undefined ? undefined : found.get(misspelt)
    if (right && misspelt !== undefined) found.set(label, { ...right, misspelt })
  }
}

function findRightLabel(label: string, counts: ReadonlyMap<string, number>): string | undefined {
  if (label !== label.toUpperCase()) return undefined
  const count = counts.get(label) ?? 0
  const parts = toNameParts(label)
  const frequent = [...counts].filter(([other, times]) => {
    const factor = toNameParts(other).name.join(' ') === parts.name.join(' ') ? muchRarer : rarer
    return times >= count * factor
  })
  const byKey = new Map(frequent.map(([other]) => [labelKey(other), other]))
  const near = findNearLabel(labelKey(label), [...byKey.keys()])
  return near === undefined ? undefined : byKey.get(near)
}

function introduce(
  label: string,
  turns: readonly Turn[],
  resolved: ReadonlyMap<string, ResolvedSpeaker>,
  title: string,
  people: readonly string[],
): ResolvedSpeaker | undefined {
  const { titles, name } = toNameParts(label)
  if (titles.length === 0 || name.length === 0) return undefined
  const first = turns.findIndex(({ passages }) => passages[0].label?.label === label)
  const before = turns.slice(0, first).flatMap(({ passages }) => passages.map(({ plain }) => plain))
  const own = turns[first]?.passages[0].plain.slice(0, ownWords) ?? ''
  const named = [...resolved.keys()].filter((each) => toNameParts(each).name.length > name.length).map(toReadableName)
  const sources = [
    () => title,
    () => named.join('\n'),
    () => [...before, own].join('\n'),
    () =>
      turns
        .slice(first)
        .flatMap(({ passages }) => passages.map(({ plain }) => plain))
        .join('\n'),
  ]
  for (const source of sources) {
    const [full, other] = findIntroducedNames(source(), name, titles)
    if (full === undefined) continue
    const candidates = other === undefined ? [] : [full, other].map(toSpeakerRef)
    const longer = [...people, ...named].find((each) => each.startsWith(`${full} `))
    return { speaker: toSpeakerRef(longer ?? full), role: 'speaker', evidence: 'introduced', candidates }
  }
  return undefined
}
