import type { SourceDocument } from '#src/readers/source-document.ts'
import { type BoilerplateReason, recogniseBoilerplate } from './boilerplate.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { labelKey } from './label-key.ts'
import { isOfficeWord } from './label-words.ts'
import { type Passage, splitLines } from './passage.ts'
import { isPlaceLine, isStatedFact, readStatedPlace } from './place-line.ts'
import { isStageDirection } from './stage-direction.ts'

/** What stands before the first words spoken: each passage with the reason why it is no speech. */
export type Opening = {
  aside: { passage: Passage; reason: BoilerplateReason }[]
  headline: string | null
  dateline: Dateline | null
  /** The whole line of the date, which is the headline where there is no other. */
  datedLine: string | null
  places: string[]
  /** The rest, to be read as speech. */
  rest: Passage[]
}

/** Lines at the beginning of a document are looked at up to this many. */
const longestOpening = 40
const longestHeadline = 400
/** `XII legislatura · primer període · sèrie P · número 2`: where a document belongs, not what it is. */
const runningTitle = /^[^·|\n]{1,60}(?:\s[·|/–-]\s[^·|\n]{1,60}){3,6}$/u
/** In brackets, words about the record are a note of the editors; others may be a stage direction. */
const aboutRecord =
  /transcri|translat|recorded|recording|edited|ausschrift|mitschrift|übersetz|tradu[cz]|перев[её]д|перевод|стенограмм|实录|翻译|整理/iu
/** Words of editors about a conversation that follows. */
const aboutConversation =
  /(?:conversation|interview|q&a) (?:has been|was|is) (?:\p{L}+ )?(?:edited|condensed|abridged)|(?<!\p{L})(?:we|i) (?:spoke|talked|met|sat down|caught up) (?:with|to) (?:him|her|them|\p{Lu})|(?:gespräch|interview) (?:führten?|erschien)|(?:propos recueillis|entretien réalisé|entrevista realizada) p[ao]r|беседовал/iu
const edgeEmphasis = /^[*_\s]+|[*_\s]+$/gu

/**
 * Read credit, headline, dateline, place and time off the beginning of a document, up to the first label or the first
 * paragraph that is neither.
 * @param titled whether front matter gave a title, so that none is looked for.
 * @param interview whether all before the first mark is the editors', as in an interview in print.
 */
export function readOpening(
  document: SourceDocument,
  passages: readonly Passage[],
  titled: boolean,
  interview = false,
): Opening {
  const opening: Opening = { aside: [], headline: null, dateline: null, datedLine: null, places: [], rest: [] }
  const before = passages.slice(0, longestOpening)
  const named = surnamesOf(passages)
  const labelled = before.findIndex(({ label, mark, given }) => label !== null || (mark ?? given) !== undefined)
  const lines = labelled < 0 ? before : before.slice(0, labelled)
  const dated = labelled < 0 ? -1 : lines.findLastIndex(({ plain }) => readDateline(plain.replace(edgeEmphasis, '')))
  let index = 0
  for (const [at, passage] of lines.entries()) {
    if (opening.aside.at(-1)?.reason === 'end-mark') break
    const read = readLines(document, passage, opening, titled)
    const edited = labelled >= 0 && (interview || isStandfirst(passage, lines[at + 1]) || presents(passage, named))
    if (!read && at > dated && !edited) break
    if (!read) opening.aside.push({ passage, reason: 'headline' })
    index = at + 1
  }
  opening.rest = passages.slice(index)
  return opening
}

/** Words by which somebody speaks of themselves, or to others. */
const inPerson =
  /(?<![\p{L}’'])(?:i|i[’']m|i[’']ve|we|you|my|our|us|me|let[’']s|thanks?|je|j[’']|nous|vous|mon|notre|ich|wir|mein|unser|yo|nosotros|ustedes|usted|mi|nuestro|estamos|tenemos|eu|nós|io|noi|я|мы|вы|мне|нас|вас|наш|спасибо)(?![\p{L}])/iu
const fewestLetters = 4

/** The last words of labels that name somebody: `VAUTRIN`. */
function surnamesOf(passages: readonly Passage[]): ReadonlySet<string> {
  const keys = passages.flatMap(({ label }) => (label?.key.includes(' ') ? (label.key.split(' ').at(-1) ?? []) : []))
  return new Set(keys.filter((key) => key.length >= fewestLetters && !isOfficeWord(key)))
}

/** Whether editors present somebody who has a label, by full name and in the third person: “Hanneke Rood has lifted …” */
function presents({ plain }: Passage, named: ReadonlySet<string>): boolean {
  if (plain.length > longestHeadline || plain.includes('?') || inPerson.test(plain)) return false
  const names = plain.match(/\p{Lu}[\p{L}\p{M}’'-]+ \p{Lu}[\p{L}\p{M}’'-]+/gu) ?? []
  return names.some((name) => named.has(labelKey(name.split(' ').at(-1) ?? '')))
}

/** Words of the editors before the first label: in italics or in brackets as a whole, or set off by a rule. */
function isStandfirst({ markdown, plain }: Passage, next: Passage | undefined): boolean {
  if (plain.length > longestHeadline) return false
  const text = markdown.trim()
  if (/^(?:\*(?!\*)|_(?!_))[^*_]+[*_]$/u.test(text) || next?.kind === 'rule' || /^[^.?!]{2,40}[:：]$/u.test(plain))
    return true
  return aboutConversation.test(plain) || (isStageDirection(plain) && aboutRecord.test(plain))
}

/** Set a passage aside, whole or line by line. @returns false when it is none of the opening's. */
function readLines(document: SourceDocument, passage: Passage, opening: Opening, titled: boolean): boolean {
  const lines = splitLines(document, passage)
  const found = lines.length > 1 && lines.length <= 8 ? readAll(lines, opening, titled) : undefined
  const read = found ?? readAll([passage], opening, titled)
  if (!read) return false
  opening.aside.push(...read.aside)
  opening.headline ??= read.headline
  opening.dateline ??= read.dateline
  opening.datedLine ??= read.datedLine
  opening.places.push(...read.places)
  return true
}

type Reading = Pick<Opening, 'aside' | 'headline' | 'dateline' | 'datedLine' | 'places'>

function readAll(passages: readonly Passage[], before: Opening, titled: boolean): Reading | undefined {
  const reading: Reading = { aside: [], headline: null, dateline: null, datedLine: null, places: [] }
  for (const passage of passages) {
    const hasHeadline = titled || before.headline !== null || reading.headline !== null
    const reason = readOne(passage, reading, hasHeadline)
    if (!reason) return undefined
    reading.aside.push({ passage, reason })
  }
  return reading
}

function readOne(passage: Passage, reading: Reading, hasHeadline: boolean): BoilerplateReason | undefined {
  const plain = passage.plain.replace(edgeEmphasis, '')
  const known = recogniseBoilerplate(passage, true)
  if (known) return known
  const stated = readStatedPlace(plain)
  if (stated) {
    reading.places.push(stated)
    return 'place'
  }
  const dateline = readDateline(plain)
  if (dateline) {
    reading.dateline = dateline
    reading.datedLine = plain.replace(/\s+/gu, ' ')
    return 'dateline'
  }
  if (isStageDirection(plain)) return undefined
  if (runningTitle.test(plain)) return 'headline'
  if (isStatedFact(plain)) return 'headline'
  if (!hasHeadline && isHeadline(passage, plain)) {
    reading.headline = plain.replace(/\s+/gu, ' ')
    return 'headline'
  }
  if (passage.kind === 'heading') return 'headline'
  if (!isPlaceLine(plain)) return undefined
  reading.places.push(onOneLine(plain))
  return 'place'
}

/** Lines of a place joined by commas. */
function onOneLine(plain: string): string {
  return plain
    .replace(/\s*,?\s*\n\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function isHeadline(passage: Passage, plain: string): boolean {
  if (plain.length > longestHeadline) return false
  return passage.kind === 'heading' || !/[.!?…:;,]["”’»]?$/u.test(plain)
}
