import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { formsOfAddress, isOfficeWord } from './label-words.ts'

/** A person whom a headline names, with the words of their office before the name, as in label keys. */
export type HeadlineName = { name: string; titles: string[] }

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.)`
const particle = `(?:de|del|de la|van|von|der|den|bin|al|da|dos|du)`
const sequence = new RegExp(`${word}(?: (?:${particle} )?${word})*`, 'gu')
const initialled = /(?:(?:\p{Lu}\.){1,2}|(?:\p{Script=Cyrillic}\.\s?){1,2})\p{Lu}[\p{Ll}\p{M}-]+/u
/** What stands before a person's name where no office does. */
const leading =
  /(?:\b(?:by|with|of|from|for|to|mit|von|avec|par|con|a|de|com|di|für|meet|poet|author|novelist|writer|professor)|[\p{Ll}]{4,}|[:–—])[ \u00A0]*$/iu
/** A place stands behind these, not a person. */
const placeBefore = /(?:^|\s)(?:in|at|à|en|em|bei|zu|aus|nach|aboard|near|im|am|on|в|на)[ \u00A0]$/iu
/** Chinese: a name of two or three characters between an office and what is done. */
const chinese =
  /(?:部长|副部长|局长|发言人|主席|总理|大使|书记|市长|省长|主任|委员|院长|校长|作家|教授|专访|司长|行长|总裁|董事长|代表)(?<name>\p{Script=Han}{2,3}?)(?=就|答|主持|在|出席|会见|举行|谈|接受|回答|[：:，,\s]|$)/gu
const longest = 400
/** Words of headlines that are written in capitals and belong to no name. */
const headlineWord =
  /^(?:Holds?|Delivers?|Meets?|Answers?|Speaks?|Remarks|Press|Media|Transcript|Interview|Conference|With|And|On|In|At|The|Of|For|To|From|Before|After|During|Discuss(?:es)?|Roundtable|Briefing|News|Announces?|Visits?|Evening|Question|Questions|Radio|TV|Television|Hearing|Joint|Statement|Call|Talk|Talks)$/u

/**
 * Find the people whom a headline names: behind an office, a form of address or a word such as “with”; with initials;
 * or, in Chinese, between the office and the verb.
 */
export function findHeadlineNames(headline: string): HeadlineName[] {
  const line = headline.slice(0, longest)
  const found: HeadlineName[] = []
  for (const match of line.matchAll(chinese)) found.push({ name: match.groups?.['name'] ?? '', titles: [] })
  for (const match of line.matchAll(sequence)) {
    const before = line.slice(0, match.index)
    const words = match[0].split(' ')
    const name = nameIn(words, before)
    if (name) found.push({ name, titles: titlesIn(before, words, name) })
  }
  const initials = initialled.exec(line)
  if (initials && !found.some(({ name }) => initials[0].includes(name)))
    found.push({ name: initials[0].replace(/\s/g, ''), titles: titlesIn(line.slice(0, initials.index), [], '') })
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index)
}

/** The name in a run of words with capitals: behind the last office in it, else the run where something leads to it. */
function nameIn(words: readonly string[], before: string): string | undefined {
  const last = words.findLastIndex((each) => isTitle(each))
  const led = leading.test(before) || isApposition(before)
  if (last < 0 && (placeBefore.test(before) || !led || words.length > 3)) return undefined
  const named: string[] = []
  for (const each of words.slice(last + 1)) {
    const bare = each.replace(/[’']s$/u, '')
    if (headlineWord.test(bare) || !(isGivenName(bare, labelKey(bare)) || /^\p{Ll}/u.test(bare))) break
    named.push(bare)
    if (bare !== each) break
  }
  if (last < 0 && named.length < words.length) return undefined
  if (/^\p{Ll}/u.test(named[0] ?? '')) return undefined
  const name = named.slice(0, named.length > 3 ? 2 : 3)
  return name.length >= 2 ? name.join(' ') : undefined
}

/** Behind an office with its place and a comma: `Président de la République, `. */
function isApposition(before: string): boolean {
  const clause =
    /(?:^|[.;:])(?<office>[^.;:,]*),\s*(?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?$/u.exec(before)?.groups?.['office'] ?? ''
  return clause.split(/\s+/u).some((each) => isOfficeWord(labelKey(each)))
}

const isTitle = (each: string) => isOfficeWord(labelKey(each)) || formsOfAddress.has(labelKey(each))

/** The offices that stand before a name, in the run and before it: `ministre des transports, M.` */
function titlesIn(before: string, words: readonly string[], name: string): string[] {
  const run = words.slice(0, Math.max(0, words.indexOf(name.split(' ')[0] ?? '')))
  const clause = before.split(/[;.:!?](?=\s)/u).at(-1) ?? ''
  return [...clause.split(/[\s,]+/u).slice(-12), ...run].map(labelKey).filter(isOfficeWord)
}
