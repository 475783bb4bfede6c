import type { Block, SourceDocument } from '#src/readers/source-document.ts'
import { trimRange } from '#src/readers/white-space.ts'
import type { PlacedCandidate } from './label-evidence.ts'
import { labelKey } from './label-key.ts'
import { isEndMark, isTimeLine } from './time-line.ts'

const longestClosing = 90
const closingLine = /(?<hard> {2}|\\)?(?:\r\n|\n|\r)[^\S\r\n]*(?<line>(?:END|\d)[^\r\n]{0,70})$/u

/** A block, or a part of one that a label or a line by itself sets off. Offsets into the source. */
export type Piece = {
  kind: Block['kind']
  start: number
  end: number
  label: PlacedCandidate | null
  /** Where its text begins, after label, colon and time; `end` when there is none. */
  textStart: number
  /** Where its text ends, before the name of who asked; absent where it ends with the piece. */
  textEnd?: number
  /** It ends in the name of who asked. */
  signature?: true
  /** Somebody else begins to speak here, without a label: who answers. */
  opens?: true
  /** What the format says of its block, and the times of its first and last word. */
  mark?: Block['mark']
} & Pick<Block, 'time' | 'endTime' | 'given'>

/** Cut blocks into pieces at the labels. Pieces keep the order of the source and are never empty. */
export function cutPieces(document: SourceDocument, labels: readonly PlacedCandidate[]): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (const [index, block] of document.blocks.entries()) {
    let start = block.start
    let label: PlacedCandidate | null = null
    for (; labels[next]?.block === index; next++) {
      const found = labels[next]
      if (!found || found.start >= block.end) continue
      if (found.place === 'block') {
        if (block.given?.label === undefined) label = found
        continue
      }
      add(start, found.start, label, block)
      start = found.start
      label = found
    }
    add(start, block.end, label, block)
  }
  return pieces

  function add(from: number, to: number, found: PlacedCandidate | null, block: Block): void {
    const { kind, mark, time, endTime, given: says } = block
    const { start, end } = trimRange(document.text, from, to)
    if (start >= end) return
    const label = from === block.start ? (labelOfMark(block) ?? found) : found
    const textStart = label ? Math.min(label.textStart, end) : start
    const given = {
      ...(mark && { mark }),
      ...(says && from === block.start && { given: says }),
      ...(time !== undefined && from === block.start && { time }),
      ...(endTime !== undefined && to === block.end && { endTime }),
    }
    const closing = mark ? undefined : findClosingLine(document.text, textStart, end)
    if (closing === undefined) pieces.push({ kind, start, end, label, textStart, ...given })
    else {
      const before = trimRange(document.text, start, closing)
      pieces.push({ kind, start, end: before.end, label, textStart: Math.min(textStart, before.end), ...given })
      pieces.push({ kind, start: closing, end, label: null, textStart: closing })
    }
  }
}

/** The label that an editor's mark gives, before the words. */
function labelOfMark({ start, given }: Block): PlacedCandidate | undefined {
  if (given?.label === undefined) return undefined
  const place = { block: -1, place: 'block' as const, settled: true, spoken: true, heading: false }
  const form = { openEmphasis: '', form: 'colon' as const, time: null, emphasised: false }
  return { label: given.label, key: labelKey(given.label), start, textStart: start, ...form, ...place }
}

/**
 * Where the last line of a piece begins that says the event is over and has nothing but a line break before it:
 * `END  3:57 P.M. EST`, or a time behind a hard break.
 */
function findClosingLine(text: string, start: number, end: number): number | undefined {
  const tail = closingLine.exec(text.slice(Math.max(start, end - longestClosing), end))
  if (!tail?.groups) return undefined
  const { line = '', hard } = tail.groups
  if (!isEndMark(line) && !(hard && isTimeLine(line))) return undefined
  const at = end - line.length
  return at > start ? at : undefined
}
