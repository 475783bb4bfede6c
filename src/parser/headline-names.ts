import { caseOfOffice } from './case-of-office.ts'
import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { isOfficeWord, isTitleWord } from './label-words.ts'
import { toReadableName } from './readable-name.ts'
import { isPatronymicAt, toNominative } from './russian-names.ts'

/** A person whom a headline names, with the words of their office before the name, as in label keys. */
export type HeadlineName = { name: string; titles: string[] }

/** Initials and a surname, `С.В.Ларионов`; a word with a capital; an initial. */
const word = String.raw`(?:(?:\p{Lu}\.[ \u00A0]?){2}\p{Lu}[\p{L}\p{M}’'-]{2,}|\p{Script=Cyrillic}\.[ \u00A0]?\p{Lu}[\p{L}\p{M}-]{2,}|\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.)`
const particle = `(?:de|del|de la|de las|de los|van|van der|van den|von|von der|der|den|bin|al|da|di|dos|du|ter|y|af)`
const sequence = new RegExp(`${word}(?: (?:${particle} )?${word})*`, 'gu')
const initialled = /^(?:\p{Lu}\.[ \u00A0]?){1,2}\p{Lu}[\p{L}\p{M}-]{2,}$/u
const initials = /^(?:(?:\p{Lu}\. ?){2}|\p{Script=Cyrillic}\.)$/u
/** Particles with a capital, inside a name: `Bruno Le Maire`. */
const capitalParticle =
  /^(?:Le|La|Les|De|Del|Della|Di|Da|Du|Des|Van|Von|Der|Den|El|Al|Ben|Bin|Ter|Lo|Mac|St\.|San|Santa)$/u
/** What stands before a person's name where no office does. */
const leading =
  /(?:\b(?:dr\.|prof\.|mr\.|ms\.|mrs\.|by|with|of|from|for|to|mit|von|an|avec|par|con|a|de|com|di|für|meet|poet|author|novelist|writer|professor)|[\p{Ll}]{4,}|[:–—|])[ \u00A0]*$/iu
/** A place stands behind these, not a person. */
const placeBefore =
  /(?:^|\s)(?:(?:(?:at|in|for|on|as|of|with|by|from|to) )a|^a|in|at|à|en|em|bei|zu|aus|nach|aboard|near|im|am|on|в|на)[ \u00A0]$/iu
/** Chinese: a name of two or three characters between an office and what is done. */
const chinese =
  /(?:部长|副部长|局长|发言人|主席|总理|大使|书记|市长|省长|主任|委员|院长|校长|作家|教授|专访|对话|访|司长|行长|总裁|董事长|代表)(?<name>\p{Script=Han}{2,3}?)(?=就|答|主持|在|出席|会见|举行|谈|接受|回答|[：:，,\s]|$)/gu
const longest = 400
/** Words of headlines that are written in capitals and belong to no name. */
const headlineWord =
  /^(?:Holds?|Delivers?|Meets?|Answers?|Speaks?|Remarks|Press|Media|Transcript|Interview|Conference|With|And|On|In|At|The|Of|For|To|From|Before|After|During|Discuss(?:es)?|Roundtable|Briefing|News|Announces?|Visits?|Evening|Question|Questions|Radio|TV|Television|Hearing|Joint|Statement|Call|Talk|Talks|As|By|Gives?|Aboard|Ahead|En|Route|Amid|Upon|Following|Regarding|About|Via|Storm|Day|Week|Session|Committee|(?:Assess|Announc|Celebrat|Mark|Honor|Welcom|Tout|Highlight|Commemorat|Launch|Sign|Address|Discuss|Respond|Open|Visit|Urg)ing|\p{Lu}{2,5})$/u

/** Nouns that a headline may begin with, before a name: `Интервью Сергея Ларионова`. */
const headlineNoun =
  /^(?:Interview|Transcript|Conversation|Testimony|Remarks|Speech|Address|Statement|Entretien|Discours|Audition|Déclaration|Allocution|Rencontre|Conférence|Intervention|Propos|Réponses|Entrevista|Discurso|Palabras|Declaraciones|Declaración|Intervención|Comparecencia|Conversación|Mensaje|Intervista|Discorso|Rede|Gespräch|Pressestatements?|Pressekonferenz|Regierungserklärung|Интервью|Выступление|Ответы|Брифинг|Пресс-конференция|Встреча|Беседа|Разговор|Заявление|Заявления|Речь|Стенограмма|Комментарий|Вступительное|Доклад)$/iu
/** At the start of a headline, a name is followed by a colon, a verb or what it is about. */
const afterFirst =
  /^\s*(?:[:：—–|-]|,(?!.*\b(?:19|20)\d\d)|im (?:Gespräch|Interview)|on\b|answers?\b|speaks?\b|talks?\b|tells?\b|says?\b|meets?\b|discusses\b|responde|répond|au micro|invitée?\b|über\b|отвеча|рассказ|о том)/iu
/** Before a name, the end of a sentence or a dash; behind it, a comma and who that is, in small letters: `, philosophe`. */
const sentenceEnd = /(?:[.!?»”“"][ \u00A0]|[-–—|] )$/u
const inSmallLetters = /^, \p{Ll}/u
/** Between two names of which the first is somebody's. */
const joining = /^,? (?:and|et|und|y|e|и|&)(?: (?:de|mit|con|avec|von|with))? (?:\p{Lu}\p{L}{0,3}\. ?)?$/u
const complement = /(?:^|\s)(?<office>\S+)\s+(?:of|for|de|des|du|della|für|del|de la|do|da) (?:the |la |l[’'])?$/iu

/**
 * Find the people whom a headline names: behind an office, a form of address or a word such as “with”; with initials;
 * or, in Chinese, between the office and the verb.
 */
export function findHeadlineNames(headline: string): HeadlineName[] {
  const cut = headline.slice(0, longest)
  const line = /\p{Ll}/u.test(cut) ? cut : toReadableName(cut)
  const found: HeadlineName[] = []
  for (const match of line.matchAll(chinese)) found.push({ name: match.groups?.['name'] ?? '', titles: [] })
  let last = 0
  for (const { words, start, end } of findRuns(line)) {
    const before = line.slice(0, start)
    const after = line.slice(end)
    const name = nameIn(words, before, after, last > 0 && joining.test(line.slice(last, start)))
    if (name === undefined) continue
    last = end
    const titles = titlesOf(words, name, before, after)
    found.push({ name: inNominative(name, before, words), titles })
  }
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index)
}

/** Words with capitals that follow one another, particles with the words they belong to; cut at words of headlines. */
function* findRuns(line: string): Generator<{ words: string[]; start: number; end: number }> {
  for (const match of line.matchAll(sequence)) {
    let words: string[] = []
    let start = match.index
    let at = match.index
    for (const each of joinParticles(match[0].split(' '))) {
      const end = at + each.length
      if (/^(?:With|And|[Bb]y)$/u.test(each)) {
        if (words.length > 0) yield { words, start, end: at - 1 }
        words = []
        start = end + 1
      } else words.push(each)
      at = end + 1
    }
    if (words.length > 0) yield { words, start, end: at - 1 }
  }
}

/** `Bruno`, `Le Maire`; not behind an office or a noun, where `de` leads to somebody. */
function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = []
  let waiting: string[] = []
  for (const [index, each] of words.entries()) {
    const before = joined.at(-1) ?? ''
    const isParticle = /^\p{Ll}/u.test(each) || (capitalParticle.test(each) && index + 1 < words.length)
    const inName = before !== '' && !isTitle(before) && !headlineNoun.test(before) && isNameWord(before)
    if (isParticle && (inName || waiting.length > 0)) waiting.push(each)
    else if (initials.test(before)) joined.push(`${joined.pop()} ${each}`)
    else {
      joined.push([...waiting, each].join(' '))
      waiting = []
    }
  }
  return [...joined, ...waiting]
}

/**
 * The name in a run of words with capitals: with initials; behind the last office in it or behind an office “of”
 * something; else the run where something leads to it or it begins the headline.
 */
function nameIn(words: readonly string[], before: string, after: string, joined: boolean): string | undefined {
  const withInitials = words.find((each) => initialled.test(each))
  if (withInitials !== undefined) return withInitials
  const office = complement.exec(before)?.groups?.['office']
  if (office !== undefined && words.length > 2 && isTitle(office)) return lastName(words)
  const noun = headlineNoun.test(words[0] ?? '') ? 1 : 0
  const last = words.findLastIndex((each) => isTitle(each))
  const run = words.slice(Math.max(last + 1, noun)).filter((each, index) => index > 0 || !/^\p{Ll}+$/u.test(each))
  const led = noun > 0 || joined || isLed(before, after)
  const titled = last >= 0 || isTitle(/(\S+)[ \u00A0]$/u.exec(before)?.[1] ?? '')
  if (/^\p{Script=Cyrillic}/u.test(run[0] ?? '')) return russianName(run, titled || led)
  if (last < 0 && (!led || run.length > (titled ? 4 : 3))) return undefined
  const named = takeName(run)
  return last < 0 && named.length < run.length ? undefined : cutName(named, before, after)
}

/** Of the words that may be a name, those that are one; of four or more, the first two where more follow. */
function cutName(named: readonly string[], before: string, after: string): string | undefined {
  if (/^\p{Ll}/u.test(named[0] ?? '')) return undefined
  const isLong = named.length > 4 || (named.length === 4 && !isSetOff(before, after))
  const name = named.slice(0, isLong ? 2 : 4)
  return name.length >= 2 && isNoHeadline(name) ? name.join(' ') : undefined
}

/** The last two words of a run, as behind `President of France `. */
function lastName(words: readonly string[]): string | undefined {
  const name = words.slice(-2)
  return name.every(isNameWord) ? name.join(' ') : undefined
}

/** A name of four words is one where something in small letters leads to it and nothing else with a capital follows. */
const isSetOff = (before: string, after: string) =>
  /\p{Ll}{2}[ \u00A0]$/u.test(before) && /^(?:$|[,.;:()[\]|–—]| [\p{Ll}(–—|-])/u.test(after)

const isNoHeadline = (name: readonly string[]) => !name.every((each) => /^\p{Lu}{2,6}$/u.test(each))

/** Russian: the place of an office stands before the name, `Президента Российской Федерации Владимира Путина`. */
function russianName(run: readonly string[], led: boolean): string | undefined {
  if (!led || run.length < 2) return undefined
  const name = run.slice(isPatronymicAt(run, run.length - 2) && run.length > 2 ? -3 : -2)
  return name.every((each) => /^\p{Lu}\p{Ll}/u.test(each)) ? name.join(' ') : undefined
}

/** The words at the beginning of a run that may be a name: up to a possessive or a word of headlines. */
function takeName(run: readonly string[]): string[] {
  const named: string[] = []
  for (const each of run) {
    const bare = each.replace(/[’']s$/u, '')
    if (headlineWord.test(bare) || !isNameWord(bare)) break
    named.push(bare)
    if (bare !== each) break
  }
  return named
}

const isNameWord = (each: string) => each.split(' ').length > 1 || isGivenName(each, labelKey(each))

/** Whether something leads to a name without an office, or it begins the headline; no place. */
function isLed(before: string, after: string): boolean {
  if (placeBefore.test(before)) return false
  if ((before === '' || sentenceEnd.test(before)) && inSmallLetters.test(after)) return true
  return leading.test(before) || isApposition(before, after) || (before === '' && afterFirst.test(after))
}

/** A Russian name as it is called: behind an office or a noun it stands in the genitive, `С.В.Ларионова`. */
function inNominative(name: string, before: string, words: readonly string[]): string {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return name
  const lead = [before, ...words.slice(0, Math.max(0, words.indexOf(name.split(' ')[0] ?? '')))].join(' ')
  const office = caseOfOffice(lead)
  const governed = office === undefined ? lead.trim() !== '' : office !== 'nominative'
  return governed ? toNominative(name) : name
}

/**
 * Behind an office with its place and a comma: `Président de la République, `; behind somebody else's, where an office
 * follows as well.
 */
function isApposition(before: string, after: string): boolean {
  const found = /(?<edge>^|[.;:,])(?<office>[^.;:,]*),\s*(?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?$/u.exec(before)?.groups
  const clause = found?.['office'] ?? ''
  if (found?.['edge'] === ',' && !/^ (?:and|et|und|y|e|и) /u.test(clause) && officeBehind(after).length === 0)
    return false
  return officesIn(clause).length > 0
}

const isTitle = (each: string) => isTitleWord(labelKey(each))

/** The offices of a name: those before it, `ministre des transports, M.`, and those behind it and a comma. */
function titlesOf(words: readonly string[], name: string, before: string, after: string): string[] {
  const own = officeBehind(after)
  const run = words.slice(0, Math.max(0, words.indexOf(name.split(' ')[0] ?? '')))
  const clause = before.split(/[;.:!?](?=\s)| (?:et|and|und|y|e|и) /u).at(-1) ?? ''
  const standing = officesIn([...clause.split(/[\s,]+/u).slice(-12), ...run].join(' '))
  return standing.length > 0 ? standing : own
}

/** The offices that stand behind a name and a comma. */
function officeBehind(after: string): string[] {
  const behind = /^, (?<office>[^,;:()]{3,80})/u.exec(after)?.groups?.['office'] ?? ''
  return officesIn(behind.split(/ (?:et|and|und|y|e|и) /u)[0] ?? '')
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
