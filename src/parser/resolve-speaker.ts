import type { FrontMatter } from '#src/transcript/front-matter.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { Certainty, SpeakerRef } from '#src/transcript/statement.ts'
import { findBareName } from './bare-name.ts'
import { findGenericSpeaker, type LabelRole } from './generic-labels.ts'
import { labelKey } from './label-key.ts'
import { apposition } from './label-shape.ts'
import { formsOfAddress, joiningWords } from './label-words.ts'
import { citizen, toNameParts } from './name-parts.ts'
import { type NamedGeneric, readNamedGeneric } from './named-generic.ts'
import { toReadableName } from './readable-name.ts'
import { indexSpeakers, type SpeakerIndex } from './speaker-index.ts'
import { toSlug } from './transcript-slug.ts'

/** Who a label stands for. */
export type ResolvedSpeaker = {
  speaker: SpeakerRef
  role: LabelRole
  evidence: Certainty['speaker']
  /** Registered speakers that it could be, when it isn't clear which. */
  candidates: readonly SpeakerRef[]
  /** Registered speakers of the same surname, who did not hold the office or not on the day. */
  suggested?: readonly SpeakerRef[]
  /** The label of this document that this one is a misspelling of. */
  misspelt?: string
}

/** Resolves the labels of one transcript. */
export type SpeakerResolver = {
  resolve: (label: string) => ResolvedSpeaker
  /** Whether the register has a label or full name with this key, or the front matter one of these or a surname. */
  knows: (key: string) => boolean
  /** Who holds the words before the first label: the first speaker of the front matter, else whom the headline names. */
  opener: ResolvedSpeaker | null
  /** Whom the headline names, if anybody. */
  principal: ResolvedSpeaker | null
}

/**
 * Make a resolver for the labels of one transcript. In this order, the first that gives one speaker wins: labels that
 * name nobody (`Q`); labels and names of the front matter; labels of the register on the day; full names; surnames
 * behind a form of address or an office that the person held on the day. What none of them knows stays a speaker of
 * its own, under its label.
 * @param headlineSpeaker name with office, as the headline writes it.
 */
export function createSpeakerResolver(
  register: readonly Speaker[],
  listed: FrontMatter['speakers'],
  date: string | null,
  headlineSpeaker: string | undefined,
): SpeakerResolver {
  const index = indexSpeakers(register)
  const named = listed.map((entry) => toNamed(entry, index, date))
  const own = indexSpeakers(named)
  const resolved = new Map<string, ResolvedSpeaker>()
  const resolve = (label: string): ResolvedSpeaker => {
    const key = labelKey(label)
    const before = resolved.get(label)
    if (before) return before
    const named = readNamedGeneric(label)
    const found =
      (named && resolveNamed(named, key)) ??
      resolveListed(label, key, own) ??
      resolveGeneric(label, index, opener) ??
      resolvePerson(label, key, own, index, date) ??
      withSuggestions(unresolved(label), label, index)
    resolved.set(label, found)
    return found
  }
  /** Somebody whom a label names that says besides that they ask or lead. */
  function resolveNamed({ name, role }: NamedGeneric, key: string): ResolvedSpeaker {
    const [listed, other] = own.byLabel(key, date)
    const person = listed && !other ? known(listed, 'front-matter') : (find(name) ?? unresolved(name))
    return { ...person, role }
  }
  const first = named[0]
  const find = (label: string) => resolvePerson(label, labelKey(label), own, index, date)
  const headlined = headlineSpeaker === undefined ? null : fromHeadline(headlineSpeaker, find)
  const opener = first ? known(first, 'front-matter') : headlined
  const knows = (key: string) =>
    own.knows(key) || index.knows(key) || own.bySurname(key.split(' '), [], date).length > 0
  return { resolve, knows, opener, principal: headlined }
}

/**
 * A speaker of the front matter: the registered one of that name, or of that label where the name says no more than it; else
 * one of its own. With the labels given there.
 */
function toNamed(entry: FrontMatter['speakers'][number], index: SpeakerIndex, date: string | null): Speaker {
  const { name, labels } = typeof entry === 'string' ? { name: entry, labels: [] } : entry
  const { titles, name: bare } = toNameParts(name)
  const [byName] = [name, titles.length > 0 && bare.length > 1 ? bare.join(' ') : name].flatMap((each) =>
    index.byName(labelKey(each)),
  )
  const registered = byName ?? findByBareLabel(name, labels, index, date)
  const more = labels.map((label) => ({ label }))
  if (registered) return { ...registered, labels: more }
  return { ...toSpeakerRef(name), kind: 'person', labels: more, roles: [] }
}

/** `Ms. Berg` under `MS. BERG` is what nobody was known for when it was written; the register may know by now. */
function findByBareLabel(name: string, labels: readonly string[], index: SpeakerIndex, date: string | null) {
  const bare = [name, ...labels].filter((label) => unresolved(label).speaker.name === name)
  const found = uniqueBySlug(bare.flatMap((label) => index.byLabel(labelKey(label), date)))
  return found.length === 1 ? found[0] : undefined
}

/** A label that the front matter gives to somebody, though it may name nobody in particular. */
function resolveListed(label: string, key: string, own: SpeakerIndex): ResolvedSpeaker | undefined {
  const [listed, other] = uniqueBySlug([...own.byLabel(key, null), ...own.byName(key)])
  const generic = findGenericSpeaker(label)
  return listed && !other && generic ? { ...known(listed, 'front-matter'), role: generic.role } : undefined
}

function resolveGeneric(
  label: string,
  index: SpeakerIndex,
  opener: ResolvedSpeaker | null,
): ResolvedSpeaker | undefined {
  const generic = findGenericSpeaker(label) ?? askerOfOutlet(label)
  if (!generic) return undefined
  if (generic.role === 'answerer' && opener) return { ...opener, role: 'answerer' }
  const { slug, name } = index.bySlug(generic.slug) ?? generic
  return { speaker: { slug, name }, role: generic.role, evidence: 'label', candidates: [] }
}

/** `Reporter - SR Radio`, `QUESTIONER, Isla TV`. */
function askerOfOutlet(label: string) {
  const [word = '', outlet, more] = label.split(apposition)
  const generic = outlet === undefined || more !== undefined ? undefined : findGenericSpeaker(word)
  return generic?.role === 'questioner' ? generic : undefined
}

function resolvePerson(
  label: string,
  key: string,
  own: SpeakerIndex,
  index: SpeakerIndex,
  date: string | null,
): ResolvedSpeaker | undefined {
  const { titles, name, named } = toNameParts(label)
  const keys = [key, ...(named ? [labelKey(named)] : []), ...(name.length > 1 ? [name.join(' ')] : [])]
  const attempts: [() => Speaker[], Certainty['speaker']][] = [
    [() => keys.flatMap((k) => own.byLabel(k, date)), 'front-matter'],
    [() => keys.flatMap((k) => own.byName(k)), 'front-matter'],
    [() => index.byLabel(key, date), 'label'],
    [() => keys.flatMap((k) => index.byName(k)), 'label'],
    [() => (name.length > 0 ? own.bySurname(name, [], date) : []), 'front-matter'],
    [() => (name.length > 0 && titles.length > 0 ? index.bySurname(name, titles, date) : []), 'label'],
  ]
  for (const [find, evidence] of attempts) {
    const found = uniqueBySlug(find())
    const [only] = found
    if (only && found.length === 1) return known(only, evidence)
    if (found.length > 1) return { ...unresolved(label), candidates: found.map(({ slug, name }) => ({ slug, name })) }
  }
  return undefined
}

/** Whom a headline names; nobody where it names only an office that nobody is registered for, or a body. */
function fromHeadline(headline: string, find: (label: string) => ResolvedSpeaker | undefined): ResolvedSpeaker | null {
  const found = find(headline)
  if (found) return { ...found, evidence: 'headline' }
  const { titles, name } = toNameParts(headline)
  if (name.length === 0 || /^the /iu.test(headline)) return null
  const bare = findBareName(headline) ?? (name.length > 1 ? withoutTitles(headline, titles.length) : headline)
  return { speaker: toSpeakerRef(bare), role: 'speaker', evidence: 'headline', candidates: [] }
}

function known({ slug, name, kind }: Speaker, evidence: Certainty['speaker']): ResolvedSpeaker {
  const role =
    findGenericSpeaker(name)?.role ?? (kind === 'group' && slug.startsWith('audience') ? 'audience' : 'speaker')
  return { speaker: { slug, name }, role, evidence, candidates: [] }
}

function unresolved(label: string): ResolvedSpeaker {
  const { named } = toNameParts(label)
  const bare = withoutApposition(
    label
      .replace(citizen, '')
      .replace(/\s*[([（][^()[\]（）]{0,120}[)\]）]/gu, '')
      .trim(),
  )
  const isOffice = named !== null && isPersonName(named) && (/\p{Lu}{3}/u.test(bare) || isOfficeAlone(bare))
  const name = toReadableName(isOffice ? named : bare || label.replace(/[[\]()]/g, '').trim() || label)
  return {
    speaker: toSpeakerRef(findBareName(name) ?? withoutAddress(name, label)),
    role: 'speaker',
    evidence: 'unresolved',
    candidates: [],
  }
}

/** `The Chair`, of `The Chair (Ms. Larkspur)`; `Minister for Works`. */
function isOfficeAlone(label: string): boolean {
  const { titles, name } = toNameParts(label)
  return titles.length > 0 && (name.length === 0 || joiningWords.has(name[0] ?? ''))
}

/** Whether every word begins as words of names do: `Soneira Tajes`, and neither `министр образования` nor `«Вестник»`. */
function isPersonName(text: string): boolean {
  return (
    /\p{Ll}/u.test(text) && text.split(' ').every((word) => /^\p{Lu}/u.test(word) || joiningWords.has(labelKey(word)))
  )
}

/** A full name without its form of address, `M. Hervé Castelnau`; in capitals, a surname of two words may be all there is. */
function withoutAddress(name: string, label: string): string {
  const [address = '', ...rest] = name.split(' ')
  const isFull = rest.length > 1 && rest.length < 5 && rest.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word))
  const plain = !joiningWords.has(labelKey(rest[0] ?? '')) && label !== label.toUpperCase()
  return isFull && plain && formsOfAddress.has(labelKey(address)) ? rest.join(' ') : name
}

const mostSuggested = 3

/** Who else of the register has the surname of a label that nobody is known for. */
function withSuggestions(speaker: ResolvedSpeaker, label: string, index: SpeakerIndex): ResolvedSpeaker {
  const { name } = toNameParts(label)
  const known = name.length === 0 ? [] : uniqueBySlug(index.bySurname(name, [], null)).slice(0, mostSuggested)
  if (known.length === 0) return speaker
  return { ...speaker, suggested: known.map(({ slug, name: full }) => ({ slug, name: full })) }
}

/** A full name without what a comma sets off: an outlet, an office; but not `Jr.` */
function withoutApposition(label: string): string {
  const [name = '', ...rest] = label.split(apposition)
  const isSuffix = /^(?:Jr|Sr|II|III|IV|MD|M\.D|PhD|Ph\.D|Esq)\b/iu.test(rest[0] ?? '')
  if (rest.length !== 1 || isSuffix || isTitled(name)) return label
  return /^\S+\s+\S/u.test(name) ? name : label
}

/** `Minister of Ports, Helena Marsh`: what stands before the comma is the office. */
function isTitled(name: string): boolean {
  const { titles, name: rest } = toNameParts(name)
  return titles.length > 0 && (rest.length === 0 || /^(?:OF|FOR|DE|DES|DU|FUR|DA|DO|DELLA|DI)$/u.test(rest[0] ?? ''))
}

/** A speaker by name alone. */
export function toSpeakerRef(name: string): SpeakerRef {
  return { slug: toSlug(name, 100) || codePointSlug(name), name }
}

/** A slug for a name in a script that is not transliterated: its code points. */
function codePointSlug(name: string): string {
  const codes = [...name.slice(0, 20)].filter((character) => /\p{L}/u.test(character))
  return `u-${codes.map((character) => character.codePointAt(0)?.toString(16)).join('-') || '0'}`
}

function withoutTitles(name: string, count: number): string {
  return name.split(/\s+/u).slice(count).join(' ')
}

function uniqueBySlug(speakers: readonly Speaker[]): Speaker[] {
  return [...new Map(speakers.map((speaker) => [speaker.slug, speaker])).values()]
}
