import { findGenericSpeaker } from '#src/parser/generic-labels.ts'
import type { ParsedTranscript } from '#src/transcript/transcript.ts'
import type { GoldStatement } from './gold-document.ts'
import { pairStatements } from './pair-statements.ts'

/** How often the parser said what the key says (`right`), said something (`said`), and should have (`due`). */
export type Tally = { right: number; said: number; due: number }
export const measures = ['boundaries', 'speakers', 'kinds', 'links'] as const
export type Measure = (typeof measures)[number]
export type Score = Record<Measure, Tally>

/** A statement of the parser or of the key that the other does not have. */
export type Miss = { line: number; what: string }

/** A statement as the parser or a second reader found it; `answers` is the place of its question among them. */
export type Found = {
  line: number
  speaker: string | null
  kind: string
  answers: number | undefined
  begins: string
}

/**
 * The statements of a parse, each answer with the number of the nearest question before it in its exchange. Headings
 * are no statements: keys leave them out, and so are notes that are nothing but a heading.
 */
function listFound({ statements }: ParsedTranscript): Found[] {
  const lastQuestion = new Map<number, number>()
  return statements
    .filter(({ kind, paragraphs }) => kind !== 'note' || !paragraphs.every((paragraph) => /^#{1,6} /.test(paragraph)))
    .map(({ position: { line }, speaker, kind, exchange, text }, index) => {
      if (kind === 'question' && exchange !== null) lastQuestion.set(exchange, index)
      const answers = kind === 'answer' && exchange !== null ? lastQuestion.get(exchange) : undefined
      return { line, speaker: speaker?.name ?? null, kind, answers, begins: text.slice(0, 50) }
    })
}

/** Names as they are compared. Words for nobody in particular, `Модератор`, are the same in all languages. */
const fold = (name: string | null) =>
  (findGenericSpeaker(name ?? '')?.name ?? name ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim()

/**
 * Hold a parse against its key. A boundary is right when a statement starts where the key's does; speaker and kind are
 * right on a right boundary when they are the key's; a link is right when answer and question are both the key's.
 */
export function scoreParse(parsed: ParsedTranscript, key: readonly GoldStatement[]): { score: Score; misses: Miss[] } {
  return scoreFound(listFound(parsed), key)
}

/** Hold any list of statements against a key, in the way of {@link scoreParse}. */
export function scoreFound(found: readonly Found[], key: readonly GoldStatement[]): { score: Score; misses: Miss[] } {
  const pairs = pairStatements(key, found)
  const misses: Miss[] = []
  const right = { boundaries: 0, speakers: 0, kinds: 0, links: 0 }
  for (const [index, due] of key.entries()) {
    const said = found[pairs[index] ?? -1]
    if (!said) {
      misses.push({ line: due.line, what: `missed: ${due.label} “${due.begins}”` })
      continue
    }
    const where = `“${due.begins}”${due.unsure ? ' (unsure)' : ''}`
    right.boundaries++
    if (fold(said.speaker) === fold(due.speaker)) right.speakers++
    else misses.push({ line: due.line, what: `speaker ${said.speaker}, not ${due.speaker}: ${where}` })
    if (said.kind === due.kind) right.kinds++
    else misses.push({ line: due.line, what: `kind ${said.kind}, not ${due.kind}: ${where}` })
    if (due.answers === undefined) continue
    const asked = key.findLastIndex(({ line, kind }, at) => at < index && line === due.answers && kind === 'question')
    if (asked >= 0 && said.answers !== undefined && said.answers === pairs[asked]) right.links++
    else if (said.kind === 'answer') {
      const line = found[said.answers ?? -1]?.line
      misses.push({ line: due.line, what: `answers ${line}, not ${due.answers}: ${where}` })
    }
  }
  const paired = new Set(pairs)
  for (const [index, { line, begins }] of found.entries())
    if (!paired.has(index)) misses.push({ line, what: `extra: “${begins}”` })
  const [said, due] = [found.length, key.length]
  const links = {
    right: right.links,
    said: found.filter(({ answers }) => answers !== undefined).length,
    due: key.filter(({ answers }) => answers !== undefined).length,
  }
  const score = {
    boundaries: { right: right.boundaries, said, due },
    speakers: { right: right.speakers, said, due },
    kinds: { right: right.kinds, said, due },
    links,
  }
  return { score, misses: misses.sort((one, other) => one.line - other.line) }
}

export const noScore = (): Score => ({
  boundaries: { right: 0, said: 0, due: 0 },
  speakers: { right: 0, said: 0, due: 0 },
  kinds: { right: 0, said: 0, due: 0 },
  links: { right: 0, said: 0, due: 0 },
})

/** Add one score to another, in place. */
export function addScore(sum: Score, one: Score): void {
  for (const measure of measures)
    for (const part of ['right', 'said', 'due'] as const) sum[measure][part] += one[measure][part]
}

/** Precision, recall and their harmonic mean, 0 to 1; 1 where there was nothing to find and nothing was said. */
export function rate({ right, said, due }: Tally): { precision: number; recall: number; f1: number } {
  const precision = said === 0 ? 1 : right / said
  const recall = due === 0 ? 1 : right / due
  return { precision, recall, f1: said + due === 0 ? 1 : (2 * right) / (said + due) }
}
