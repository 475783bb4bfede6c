import type { SourceDocument } from '#src/readers/source-document.ts'
import { readLabel } from './label.ts'
import type { PlacedCandidate } from './label-evidence.ts'

const lineStarts = /(?:\r\n|\n|\r)[^\S\r\n]*(?:>[^\S\r\n]*)*/g
const lead = /^(?:>[ \t]*)+|^#{1,6}[ \t]+/
/** Zero-width spaces and their like, which some sites put before a label. */
const invisible = /^[\s\u200B\u2060\uFEFF\u00AD\uFFFC]+/u
/** How a line inside a paragraph must begin to be looked at: `Q` set apart, or two capitals. */
const innerStart =
  /^[*_]{0,3}(?:Q[*_]{0,3}(?:[.:]|\s[\s\u00A0])|\p{Lu}[\p{Lu}.'’ -]|\p{Lu}\p{Ll}{1,2}\. ?\p{Lu}|[AO] se(?:ñ|nh)or|(?:Вопрос|Ответ|Question|Answer)\b)/u

/**
 * Find all that may be labels: at the start of blocks, and at the start of lines within them, as transcripts hold
 * labels with no blank line before.
 */
export function findCandidates({ text, blocks }: SourceDocument): PlacedCandidate[] {
  const candidates: PlacedCandidate[] = []
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind === 'rule' || kind === 'table' || kind === 'list-item') continue
    const marks = lead.exec(text.slice(start, start + 20))?.[0].length ?? 0
    const hidden = invisible.exec(text.slice(start + marks, start + marks + 20))?.[0].length ?? 0
    add(start + marks + hidden, true)
    if (kind === 'heading') continue
    lineStarts.lastIndex = start
    for (let match = lineStarts.exec(text); match && match.index < end; match = lineStarts.exec(text)) {
      const at = lineStarts.lastIndex
      if (at < end && innerStart.test(text.slice(at, at + 20))) add(at, false)
    }

    function add(at: number, atBlockStart: boolean): void {
      const found = readLabel(text, at)
      if (found && found.textStart - (found.time ? 20 : 0) <= end + 4)
        candidates.push({ ...found, block, atBlockStart })
    }
  }
  return candidates
}
