import type { Block, SourceDocument } from '#src/readers/source-document.ts'
import { trimRange } from '#src/readers/white-space.ts'
import type { PlacedCandidate } from './label-evidence.ts'

/** A block, or a part of one that a label or a line by itself sets off. Offsets into the source. */
export type Piece = {
  kind: Block['kind']
  start: number
  end: number
  label: PlacedCandidate | null
  /** Where its text begins, after label, colon and time; `end` when there is none. */
  textStart: number
}

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
      if (found.atBlockStart) {
        label = found
        continue
      }
      add(start, found.start, label, block.kind)
      start = found.start
      label = found
    }
    add(start, block.end, label, block.kind)
  }
  return pieces

  function add(from: number, to: number, label: PlacedCandidate | null, kind: Block['kind']): void {
    const { start, end } = trimRange(document.text, from, to)
    if (start >= end) return
    const textStart = label ? Math.min(label.textStart, end) : start
    pieces.push({ kind, start, end, label, textStart })
  }
}
