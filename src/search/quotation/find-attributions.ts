import { findMentions, type Mention } from './find-mentions.ts'
import type { FoundQuotation } from './found-quotation.ts'
import type { NameBook } from './name-book.ts'
import { listParagraphs, type Span } from './paragraphs.ts'
import { accordingTo, pronounAfterVerb, pronounBeforeVerb, speechVerb } from './speech-words.ts'

/**
 * Whose words a text says a quotation is. `stated` is said of this quotation, by name or by a pronoun after one; otherwise it
 * is the last person named before.
 */
export type Attribution = Mention & { stated: boolean }

const longestClause = 220
const longestLook = 900
const sentenceEnd =
  /(?<!(?:^|[\s(])(?:\p{Lu}|Jr|Sr|Mr|Ms|Mrs|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No))[.!?…。！？]["”’»)]*(?=\s|$)|[。！？;；]/gu
const afterDash = /^[\s,]*(?:—|–|--?)\s*(?=\p{Lu})/u

/** Whose words each quotation of a text is said to be; null where nobody is named. */
export function findAttributions(
  text: string,
  quotations: readonly FoundQuotation[],
  book: NameBook,
): (Attribution | null)[] {
  const paragraphs = listParagraphs(text)
  const found: (Attribution | null)[] = []
  quotations.forEach((quotation, place) => {
    const around = { before: quotations[place - 1], after: quotations[place + 1], paragraphs }
    const before = clauseBefore(text, quotation, around)
    const after = clauseAfter(text, quotation, around)
    const last = found.at(-1) ?? null
    const stated = readClause(text, before, 'before', book, last) ?? readClause(text, after, 'after', book, last)
    found.push(stated ?? carryOn(text, quotation, around, last) ?? findLastNamed(text, quotation, book))
  })
  return found
}

type Around = { before: FoundQuotation | undefined; after: FoundQuotation | undefined; paragraphs: readonly Span[] }

function paragraphOf({ start }: Span, paragraphs: readonly Span[]): number {
  return paragraphs.findLastIndex((paragraph) => paragraph.start <= start)
}

/** The sentence that leads to a quotation: in its paragraph, or in the one before when that ends with a colon. */
function clauseBefore(text: string, quotation: FoundQuotation, { before, paragraphs }: Around): Span {
  const number = paragraphOf(quotation, paragraphs)
  const own = paragraphs[number]
  let [start, end] = [own?.start ?? 0, quotation.start]
  const previous = paragraphs[number - 1]
  if (previous && text.slice(start, end).trim() === '' && /[:：]$/.test(text.slice(0, previous.end)))
    [start, end] = [previous.start, previous.end]
  start = Math.max(start, before && before.end <= end ? before.end : 0, end - longestClause)
  const ends = [...text.slice(start, end).matchAll(sentenceEnd)]
  const cut = ends.findLast(
    ({ index, 0: mark }) =>
      text.slice(start + index + mark.length, end).trim() !== '' || !/[:：,，]\s*$/.test(text.slice(start, end)),
  )
  return cut ? { start: start + cut.index + cut[0].length, end } : { start, end }
}

/** The rest of the sentence after a quotation, or the line that names its speaker under it. */
function clauseAfter(text: string, quotation: FoundQuotation, { after, paragraphs }: Around): Span {
  const number = paragraphs.findLastIndex(({ start }) => start < quotation.end)
  const own = paragraphs[number]
  const next = paragraphs[number + 1]
  if (next && text.slice(quotation.end, own?.end).trim() === '' && afterDash.test(text.slice(next.start, next.end)))
    return { start: next.start, end: Math.min(next.end, next.start + longestClause) }
  const end = Math.min(own?.end ?? text.length, after?.start ?? text.length, quotation.end + longestClause)
  const clause = text.slice(quotation.end, end)
  const [stop] = [...clause.matchAll(sentenceEnd)].filter(({ index }) => index > 0)
  return { start: quotation.end, end: stop ? quotation.end + stop.index : Math.max(quotation.end, end) }
}

function readClause(
  text: string,
  clause: Span,
  side: 'before' | 'after',
  book: NameBook,
  last: Attribution | null,
): Attribution | null {
  const piece = text.slice(clause.start, clause.end)
  if (piece.trim() === '') return null
  const mentions = findMentions(text, clause, book)
  const named = (mention: Mention | undefined) => (mention ? { ...mention, stated: true } : null)
  if (side === 'after' && afterDash.test(piece)) {
    const signed = named(mentions[0])
    if (signed) return signed
  }
  if (side === 'before') {
    const label = mentions.at(-1)
    if (label && /^\s*(?:\([^)]*\))?\s*[:：]\s*$/u.test(text.slice(label.end, clause.end))) return named(label)
  } else if (/[:：]\s*$/.test(piece)) return null
  const [according] = [...piece.matchAll(accordingTo)]
  if (according) {
    const whose = mentions.find(({ start }) => start >= clause.start + according.index) ?? mentions.at(-1)
    if (whose) return named(whose)
  }
  const verbs = [...piece.matchAll(speechVerb)]
  const verb = side === 'before' ? verbs.at(-1) : verbs[0]
  if (!verb) return null
  const pronoun =
    pronounBeforeVerb.test(piece.slice(0, verb.index).trimEnd()) ||
    pronounAfterVerb.test(piece.slice(verb.index + verb[0].length))
  return pronoun ? last : named(chooseSpeaker(mentions, clause.start + verb.index, side))
}

/** Of the persons in a clause, the one who speaks: after a verb that begins it, else before the verb. */
function chooseSpeaker(mentions: readonly Mention[], verb: number, side: 'before' | 'after'): Mention | undefined {
  const known = mentions.filter(({ speakers }) => speakers.length > 0)
  const choose = (list: readonly Mention[]) => {
    const ahead = list.filter(({ start }) => start < verb)
    const behind = list.filter(({ start }) => start > verb)
    return side === 'before' ? (ahead.at(0) ?? behind[0]) : (ahead[0] ?? behind[0])
  }
  const best = choose(mentions)
  return best && best.speakers.length > 0 ? best : (choose(known) ?? best)
}

/** A quotation right after another in the same paragraph is of the same person. */
function carryOn(
  text: string,
  quotation: FoundQuotation,
  { before, paragraphs }: Around,
  last: Attribution | null,
): Attribution | null {
  if (!before || !last || paragraphOf(before, paragraphs) !== paragraphOf(quotation, paragraphs)) return null
  return text.slice(before.end, quotation.start).length <= longestClause ? last : null
}

/** The last person of the archive who is named before a quotation. */
function findLastNamed(text: string, { start }: Span, book: NameBook): Attribution | null {
  const look = { start: Math.max(0, start - longestLook), end: start }
  const mention = findMentions(text, look, book).findLast(({ speakers }) => speakers.length > 0)
  return mention ? { ...mention, stated: false } : null
}
