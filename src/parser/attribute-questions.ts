import type { Piece } from './cut-pieces.ts'
import { labelKey } from './label-key.ts'

const name = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:de|van|von|der|la|del|bin|al|\p{Lu}[\p{L}\p{M}.’'-]*)){1,4}`
const nobody = `(?:(?:[Aa] |[Aa]n |[Tt]he )?(?:[Rr]eporter|[Jj]ournalist|[Cc]orrespondent)|Journaliste|Periodista|Журналист|Корреспондент)`
/** `Ann Lee (Reuters)`, `Journalist (Reuters)`, `Ann Lee, Reuters`, `— a reporter of The Weekly`. */
const attribution = new RegExp(
  String.raw`^(?<dash>[—–-]{1,2}\s*|\((?=[^()]*\)$)|(?:[Aa]sked by|[Qq]uestion (?:by|from)|[Ff]rom|[Bb]y):? )?[*_]{0,3}(?<who>(?:${name}|${nobody})(?:\s?\([^()\n]{2,60}\)|, [^.?!:\n]{2,60}| (?:of|from|with|at) [^.?!:\n]{2,60})?)\)?[*_]{0,3}$`,
  'u',
)
const questionEnd = /\?["”’»)*_]*$/u
const longestLine = 140
/** So many questions must be signed, and so large a share of what is signed must be questions. */
const fewest = 2
const share = 0.6

type Signed = { first: number; last: number; who: string; asks: boolean; nameStart: number }

/**
 * Where a text writes who asked below each question, as newspapers do, the questions get that as their label, and what
 * follows without a label begins an answer.
 *
 * ```text
 * > | Who will check the numbers?
 * > | Ann Lee (Reuters)
 * > |
 * > | A bureau of forty people.
 * ```
 */
export function attributeQuestions(text: string, pieces: readonly Piece[]): Piece[] {
  const signed = findSigned(text, pieces)
  const questions = signed.filter(({ asks }) => asks).length
  if (questions < fewest || questions < signed.length * share) return [...pieces]
  const made = [...pieces]
  const firsts = new Set(signed.map(({ first }) => first))
  for (const { first, last, who, nameStart } of signed) {
    const [begin, end] = [made[first], made[last]]
    if (!begin || !end) continue
    made[last] = { ...end, textEnd: nameStart, textStart: Math.min(end.textStart, nameStart), signature: true }
    made[first] = { ...(made[first] ?? begin), label: toLabel(who, begin) }
    const answer = made.findIndex(({ kind, label }, index) => index > last && (kind === 'paragraph' || label !== null))
    const next = made[answer]
    if (next && next.label === null && !firsts.has(answer)) made[answer] = { ...next, opens: true }
  }
  return made
}

/** All signatures, each with the pieces that it stands under: those with no blank line between, or one question. */
function findSigned(text: string, pieces: readonly Piece[]): Signed[] {
  const signed: Signed[] = []
  for (const [last, piece] of pieces.entries()) {
    const line = readSignature(text, piece)
    if (!line) continue
    const free = (signed.at(-1)?.last ?? -1) + 1
    let first = last
    while (first > free && isJoined(text, pieces[first - 1], pieces[first])) first--
    if (first === last && piece.start === line.start && isQuestionPiece(text, pieces[last - 1], free, last)) first--
    const before = text.slice(pieces[first]?.start ?? line.start, line.start).trimEnd()
    if (before === '') continue
    signed.push({ first, last, who: line.who, asks: questionEnd.test(before), nameStart: line.start })
  }
  return signed
}

/** The last line of a piece without a label, where it names who asked. */
function readSignature(text: string, piece: Piece): { start: number; who: string } | undefined {
  if (piece.kind !== 'paragraph' || piece.label || (piece.mark ?? piece.given)) return undefined
  const start = Math.max(text.lastIndexOf('\n', piece.end - 1) + 1, piece.start)
  if (piece.end - start > longestLine) return undefined
  const { who, dash } = attribution.exec(text.slice(start, piece.end).trim())?.groups ?? {}
  return who !== undefined && (dash || /[(,]| (?:of|from|with|at) /.test(who)) ? { start, who } : undefined
}

/** Whether the paragraph before a signature that stands alone is a question without a label. */
function isQuestionPiece(text: string, before: Piece | undefined, free: number, last: number): boolean {
  if (!before || before.label || before.kind !== 'paragraph' || last - 1 < free) return false
  return questionEnd.test(text.slice(before.start, before.end).trimEnd())
}

/** Whether nothing but one line break stands between two pieces without labels. */
function isJoined(text: string, before: Piece | undefined, after: Piece | undefined): boolean {
  if (!before || !after || before.label || before.kind !== 'paragraph' || after.given) return false
  return /^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(before.end, after.start))
}

function toLabel(who: string, { start }: Piece): Piece['label'] {
  const place = { block: -1, place: 'block' as const, settled: true, spoken: true, heading: false }
  const form = { openEmphasis: '', form: 'colon' as const, time: null, emphasised: false }
  return { label: who, key: labelKey(who), start, textStart: start, ...form, ...place }
}
