import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { isOfficeWord, isTitleWord } from './label-words.ts'
import { toReadableName } from './readable-name.ts'
import { toNominative } from './russian-names.ts'

/** A person whom a headline names, with the words of their office before the name, as in label keys. */
export type HeadlineName = { name: string; titles: string[] }

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.)`
const particle = `(?:de|del|de la|van|von|der|den|bin|al|da|dos|du)`
const sequence = new RegExp(`${word}(?: (?:${particle} )?${word})*`, 'gu')
const initialled = /(?:(?:\p{Lu}\.){1,2}|(?:\p{Script=Cyrillic}\.\s?){1,2})\p{Lu}[\p{Ll}\p{M}-]+/u
/** What stands before a person's name where no office does. */
const leading =
  /(?:\b(?:dr\.|prof\.|mr\.|ms\.|mrs\.|by|with|of|from|for|to|mit|von|avec|par|con|a|de|com|di|für|meet|poet|author|novelist|writer|professor)|[\p{Ll}]{4,}|[:–—])[ \u00A0]*$/iu
/** A place stands behind these, not a person. */
const placeBefore = /(?:^|\s)(?:in|at|à|en|em|bei|zu|aus|nach|aboard|near|im|am|on|в|на)[ \u00A0]$/iu
/** Chinese: a name of two or three characters between an office and what is done. */
const chinese =
  /(?:部长|副部长|局长|发言人|主席|总理|大使|书记|市长|省长|主任|委员|院长|校长|作家|教授|专访|对话|访|司长|行长|总裁|董事长|代表)(?<name>\p{Script=Han}{2,3}?)(?=就|答|主持|在|出席|会见|举行|谈|接受|回答|[：:，,\s]|$)/gu
const longest = 400
/** Words of headlines that are written in capitals and belong to no name. */
const headlineWord =
  /^(?:Holds?|Delivers?|Meets?|Answers?|Speaks?|Remarks|Press|Media|Transcript|Interview|Conference|With|And|On|In|At|The|Of|For|To|From|Before|After|During|Discuss(?:es)?|Roundtable|Briefing|News|Announces?|Visits?|Evening|Question|Questions|Radio|TV|Television|Hearing|Joint|Statement|Call|Talk|Talks)$/u

/** Nouns that a headline may begin with, before a name: `Интервью Сергея Ларионова`. */
const headlineNoun =
  /^(?:Interview|Transcript|Conversation|Entretien|Entrevista|Intervista|Remarks|Speech|Address|Интервью|Выступление|Ответы|Брифинг|Пресс-конференция|Встреча)$/iu
/** At the start of a headline, a name is followed by a colon, a verb or what it is about. */
const afterFirst =
  /^\s*(?:[:：,—–-]|im Gespräch|on\b|answers?\b|speaks?\b|talks?\b|tells?\b|says?\b|meets?\b|discusses\b|responde|répond|über\b)/iu
const complement = /(?:^|\s)(?<office>\S+)\s+(?:of|for|de|des|du|della|für|del|de la|do|da) (?:the |la |l[’'])?$/iu

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
    const name = nameIn(words, before, line.slice(match.index + match[0].length))
    if (name)
      found.push({
        name: inNominative(name, before, words),
        titles: titlesOf(words, name, before, line.slice(match.index + match[0].length)),
      })
  }
  const initials = initialled.exec(line)
  if (initials && !found.some(({ name }) => initials[0].includes(name)))
    found.push({
      name: inNominative(initials[0].replace(/\s/g, ''), line.slice(0, initials.index), []),
      titles: titlesOf([], '', line.slice(0, initials.index), line.slice(initials.index + initials[0].length)),
    })
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index)
}

/**
 * The name in a run of words with capitals: behind the last office in it or behind an office “of” something, else the
 * run where something leads to it or it begins the headline.
 */
function nameIn(words: readonly string[], before: string, after: string): string | undefined {
  const office = complement.exec(before)?.groups?.['office']
  if (office !== undefined && words.length > 2 && isTitle(office)) return words.slice(-2).join(' ')
  const noun = headlineNoun.test(words[0] ?? '') ? 1 : 0
  const last = words.findLastIndex((each) => isTitle(each))
  const run = words.slice(Math.max(last + 1, noun))
  if (last < 0 && ((noun === 0 && !isLed(before, after)) || run.length > 3)) return undefined
  const named = takeName(run)
  if ((last < 0 && named.length < run.length) || /^\p{Ll}/u.test(named[0] ?? '')) return undefined
  const name = named.slice(0, named.length > 3 ? 2 : 3)
  return name.length >= 2 ? name.join(' ') : undefined
}

/** The words at the beginning of a run that may be a name: up to a possessive or a word of headlines. */
function takeName(run: readonly string[]): string[] {
  const named: string[] = []
  for (const each of run) {
    const bare = each.replace(/[’']s$/u, '')
    if (headlineWord.test(bare) || !(isGivenName(bare, labelKey(bare)) || /^\p{Ll}/u.test(bare))) break
    named.push(bare)
    if (bare !== each) break
  }
  return named
}

/** Whether something leads to a name without an office, or it begins the headline; no place. */
function isLed(before: string, after: string): boolean {
  if (placeBefore.test(before)) return false
  return leading.test(before) || isApposition(before) || (before === '' && afterFirst.test(after))
}

/** A Russian name as it is called: behind an office or a noun it stands in the genitive, `С.В.Ларионова`. */
function inNominative(name: string, before: string, words: readonly string[]): string {
  const governed = before.trim() !== '' || headlineNoun.test(words[0] ?? '')
  return governed && /^\p{Script=Cyrillic}/u.test(name) ? toNominative(name) : name
}

/** Behind an office with its place and a comma: `Président de la République, `. */
function isApposition(before: string): boolean {
  const clause =
    /(?:^|[.;:])(?<office>[^.;:,]*),\s*(?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?$/u.exec(before)?.groups?.['office'] ?? ''
  return clause.split(/\s+/u).some((each) => isOfficeWord(labelKey(each)))
}

const isTitle = (each: string) => isTitleWord(labelKey(each))

/** The offices of a name: those before it, `ministre des transports, M.`, and those behind it and a comma. */
function titlesOf(words: readonly string[], name: string, before: string, after: string): string[] {
  const behind = /^, (?<office>[^,;:()]{3,80})/u.exec(after)?.groups?.['office'] ?? ''
  const own = officesIn(behind.split(/ (?:et|and|und|y|e|и) /u)[0] ?? '')
  const run = words.slice(0, Math.max(0, words.indexOf(name.split(' ')[0] ?? '')))
  const clause = before.split(/[;.:!?](?=\s)| (?:et|and|und|y|e|и) /u).at(-1) ?? ''
  const standing = officesIn([...clause.split(/[\s,]+/u).slice(-12), ...run].join(' '))
  return standing.length > 0 ? standing : own
}

const officesIn = (text: string) =>
  text
    .split(/[\s,]+/u)
    .map(labelKey)
    .filter(isOfficeWord)

const presented = new RegExp(String.raw`(?:^|[.!?] )(?<name>${word} ${word})(?= \p{Ll})`, 'gu')

/** Who is presented in the third person: `Mirjam Castell leads the team …`. */
export function findPresented(line: string): HeadlineName[] {
  const names = Array.from(line.slice(0, longest).matchAll(presented), ({ groups }) => groups?.['name'] ?? '')
  const people = names.filter((name) => name.split(' ').every((each) => isGivenName(each, labelKey(each))))
  return [...new Set(people)].map((name) => ({ name, titles: [] }))
}

/** Titles and names alone on a line, or a name, a comma and an office, in capitals too: `ANN LEE, SPOKESPERSON`. */
export function findNamesInLine(line: string): HeadlineName[] {
  const [first = '', rest] = toReadableName(line.trim()).split(/,\s+|\s+[–—-]\s+/u)
  const words = first.split(' ')
  const named = words.slice(words.findLastIndex(isTitle) + 1)
  const office = rest?.split(' ').some(isTitle) === true
  const isName = named.length >= 2 && named.length <= 3 && named.every((each) => isGivenName(each, labelKey(each)))
  const whole = /^[\p{Lu}\p{L}.’' -]+$/u.test(first) && (rest === undefined || office)
  if (isName && whole && (office || named.length < words.length))
    return [
      { name: named.join(' '), titles: [...words, ...(rest ?? '').split(' ')].map(labelKey).filter(isOfficeWord) },
    ]
  return findHeadlineNames(line)
}
