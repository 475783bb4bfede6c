import { findGenericSpeaker } from './generic-labels.ts'
import type { HeadlineName } from './headline-names.ts'
import { findIntroducedNames } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { formsOfAddress, isOfficeWord, isTitleWord, joiningWords } from './label-words.ts'
import { toNameParts } from './name-parts.ts'
import { findNameInRuns, type NameRuns, readNameRuns } from './named-in-text.ts'
import { toReadableName } from './readable-name.ts'
import { type ResolvedSpeaker, toSpeakerRef } from './resolve-speaker.ts'
import { nominativeGivenName } from './russian-names.ts'

/** What a document says of the people in it, beside the label that is to be understood. */
export type Surroundings = {
  /** Headline and the other lines before the first label. */
  opening: string
  /** The runs of words with capitals in all that is said. */
  said: () => NameRuns
  headline: readonly HeadlineName[]
  /** All labels, with who they stand for so far. */
  labels: ReadonlyMap<string, ResolvedSpeaker>
  /** Whoever a headline name is in the register. */
  resolve: (name: string) => ResolvedSpeaker
}

/**
 * Whom a label stands for that names a person only in part: by initials (`DQ`), by a name with initials (`П.Громов`), by
 * an office alone (`Mayor`), or by a first or last name alone.
 * @returns undefined where the surroundings name nobody, or more than one.
 */
export function findPerson(label: string, around: Surroundings): ResolvedSpeaker | undefined {
  const { titles, name, named } = toNameParts(label)
  const longer = byEnd(label, around) ?? bySurnameAndOffice(label, around)
  if (longer) return longer
  const full = byInitials(label, around) ?? byInitialAndSurname(label, around)
  if (full) return introduced(full, around)
  const surname = behindAbbreviation(label)
  if (surname !== undefined) return byOneName(surname, label, around)
  const isOffice = name.length === 0 || joiningWords.has(name[0] ?? '')
  if (isOffice && titles.length > 0) return named === null ? byOffice(titles, around) : undefined
  return titles.length === 0 && name.length === 1 ? byOneName(name[0] ?? '', label, around) : undefined
}

/** The surname behind an office in short, which has no vowel: `PM Rydberg`, `BK Wiesental`, `Cllr Roe`. */
function behindAbbreviation(label: string): string | undefined {
  const [office = '', surname = '', more] = label.split(' ')
  if (more !== undefined || !/^(?!.*[aeiouyäöüéаеёиоуыэюя])\p{Lu}\p{L}{0,3}$/iu.test(office)) return undefined
  const key = labelKey(surname)
  const isPlain = /^\p{Lu}[\p{L}\p{M}’'-]{2,}$/u.test(surname) && !isOfficeWord(key)
  return isPlain && !joiningWords.has(labelKey(office)) && !isTitleWord(labelKey(office)) ? key : undefined
}

/** `文化部部长孙雅琴` beside `孙雅琴`, or an office before a full name that is a label as well. */
function byEnd(label: string, { labels }: Surroundings): ResolvedSpeaker | undefined {
  const key = labelKey(label)
  for (const [other, person] of labels) {
    const end = labelKey(other)
    const full = /\p{Script=Han}/u.test(end) ? end.length > 1 : end.includes(' ')
    if (full && end.length < key.length && key.endsWith(end) && !findGenericSpeaker(other) && !/ AND |\/|,|&/.test(key))
      return { ...person, evidence: person.evidence === 'unresolved' ? 'introduced' : person.evidence }
  }
  return undefined
}

/** Chinese: `王部长` is whoever the headline or another label names whose surname is `王`. */
function bySurnameAndOffice(label: string, around: Surroundings): ResolvedSpeaker | undefined {
  const surname =
    /^(?<surname>\p{Script=Han})(?:部长|副部长|局长|主席|总理|大使|书记|市长|省长|主任|发言人|校长|院长|教授|先生|女士|老师)$/u.exec(
      label,
    )?.groups?.['surname']
  if (surname === undefined) return undefined
  const [labelled, other] = [...around.labels].filter(
    ([each]) => each !== label && /^\p{Script=Han}{2,4}$/u.test(each) && each.startsWith(surname),
  )
  if (labelled && !other) return { ...labelled[1], evidence: 'introduced' }
  const named = around.headline.filter(({ name }) => name.startsWith(surname))
  return named[0] && named.length === 1 ? introduced(named[0].name, around) : undefined
}

/** `DQ` beside “Dolores Quint (DQ)” before the first label, or where one name alone has these initials. */
function byInitials(label: string, { opening, headline, labels }: Surroundings): string | undefined {
  if (!/^\p{Lu}{2,3}$/u.test(label)) return undefined
  const explained = new RegExp(
    String.raw`(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3})(?:, [^()\n]{2,60})? [(\[]${label}[)\]]`,
    'u',
  ).exec(opening)?.[1]
  if (explained !== undefined) return explained
  const names = [...headline.map(({ name }) => name), ...[...labels.keys()].map(toReadableName)]
  const fits = names.filter((name) => initialsOf(name) === label)
  return new Set(fits).size === 1 ? fits[0] : undefined
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')

const initialsFirst = /^(?<initials>(?:\p{Lu}\.\s?){1,3})(?<surname>\p{Lu}[\p{L}\p{M}’'-]{2,})$/u
const initialsLast = /^(?<surname>\p{Lu}[\p{L}\p{M}’'-]{2,}) (?<initials>(?:\p{Lu}\.\s?){1,3})$/u

/** `П.Громов`, `П. ГРОМОВ` and `Громов П.` beside “Павла Громова” in the headline: initials and surname must agree. */
function byInitialAndSurname(label: string, { opening, headline, labels }: Surroundings): string | undefined {
  const bare = label.replace(/\s*\(.*\)$/u, '')
  const { initials = '', surname = '' } = (initialsFirst.exec(bare) ?? initialsLast.exec(bare))?.groups ?? {}
  if (surname === '') return undefined
  const letters = initials.replace(/[^\p{Lu}]/gu, '')
  const names = [...headline.map(({ name }) => name), ...[...labels.keys()].filter((other) => other !== label)]
  const fits = new Set(names.map(toReadableName).filter((name) => fitsInitials(name, letters, labelKey(surname))))
  if (fits.size > 0) return fits.size === 1 ? [...fits][0] : undefined
  return inAnotherCase(letters, toReadableName(surname), opening)
}

/** Whether a full name has these initials and this surname, wherever that stands in it. */
function fitsInitials(name: string, letters: string, surname: string): boolean {
  const words = labelKey(name).split(' ')
  const rest = words.filter((word) => word !== surname)
  if (words.length > 4 || rest.length !== words.length - 1 || (rest[0]?.length ?? 0) < 2) return false
  return rest.slice(0, letters.length).every((word, index) => word.charAt(0) === letters[index])
}

/** The name in the opening whose first name has the initial, and whose surname the beginning: `Павла Громова`. */
function inAnotherCase(letters: string, surname: string, opening: string): string | undefined {
  const stem = surname.slice(0, Math.max(3, surname.length - 2))
  const pattern = new RegExp(
    String.raw`(?<![\p{L}.])(?<given>${letters.charAt(0)}[\p{Ll}\p{M}-]{2,}) (?<last>${stem}\p{Ll}{0,4})(?!\p{L})`,
    'u',
  )
  const { given, last } = pattern.exec(opening)?.groups ?? {}
  if (given === undefined || last === undefined) return undefined
  return `${last === `${surname}а` ? nominativeGivenName(given) : given} ${surname}`
}

/** Who alone holds an office, among the headline and the labels that have a name as well. */
function byOffice(titles: readonly string[], around: Surroundings): ResolvedSpeaker | undefined {
  const telling = titles.filter((title) => isOfficeWord(title) && !formsOfAddress.has(title))
  if (telling.length === 0 || telling.some((title) => findGenericSpeaker(title))) return undefined
  const holds = (others: readonly string[]) => telling.every((title) => others.includes(title))
  const labelled = [...around.labels].filter(([label]) => {
    const parts = toNameParts(label)
    return (parts.name.length > 1 || parts.named !== null) && holds(parts.titles)
  })
  const people = new Map(labelled.map(([, person]) => [person.speaker.slug, person]))
  const [only] = people.values()
  if (only && people.size === 1) return { ...only, evidence: 'introduced', candidates: [] }
  const named = around.headline.filter((each) => holds(each.titles))
  return named[0] && named.length === 1 && people.size === 0 ? introduced(named[0].name, around) : undefined
}

/** A first or last name alone, where one label or the headline alone has it: `Nora` is who `Nora Whitfield` is. */
function byOneName(name: string, own: string, around: Surroundings): ResolvedSpeaker | undefined {
  const [full, other] = [...around.labels.keys()].filter((label) => {
    const words = labelKey(label.split(/,\s/u)[0] ?? '').split(' ')
    const fits = words.length > 1 && words.length < 4 && (words[0] === name || words.at(-1) === name)
    return fits && label !== own && !/[&/]| and /iu.test(label)
  })
  if (other !== undefined || (full !== undefined && findGenericSpeaker(full))) return undefined
  const known = full === undefined ? undefined : around.labels.get(full)
  if (known && known.evidence !== 'unresolved') return { ...known, evidence: 'introduced' }
  if (full !== undefined) {
    const bare = full.replace(/\s*[([][^()[\]]*[)\]]/gu, '').trim()
    return known?.speaker ? { ...known, evidence: 'introduced' } : introduced(toReadableName(bare), around)
  }
  const inHeadline = around.headline.filter((each) => labelKey(each.name).split(' ').at(-1) === name)
  if (inHeadline[0] && inHeadline.length === 1) return introduced(inHeadline[0].name, around)
  const [given, second] = findIntroducedNames(around.opening, [name], [])
  const inText =
    findNameInRuns(readNameRuns(around.opening), name) ??
    (second === undefined ? given : undefined) ??
    findNameInRuns(around.said(), name)
  return inText === undefined ? undefined : introduced(inText, around)
}

function introduced(name: string, { resolve }: Surroundings): ResolvedSpeaker {
  const known = resolve(name)
  if (known.evidence !== 'unresolved') return { ...known, evidence: 'introduced' }
  return { speaker: toSpeakerRef(name), role: 'speaker', evidence: 'introduced', candidates: [] }
}
