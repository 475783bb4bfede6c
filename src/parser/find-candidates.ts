import type { Block, SourceDocument } from '#src/readers/source-document.ts'
import { readLabel } from './label.ts'
import type { LabelCandidate } from './label-candidate.ts'
import type { PlacedCandidate } from './label-evidence.ts'
import { isQuoted, isSettled, isSpoken, middleStarts, standsBelow } from './label-place.ts'
import { shapeOfLabel } from './label-shape.ts'

const lineStarts = /(?:\r\n|\n|\r)[^\S\r\n]*(?:>[^\S\r\n]*)*/g
const lead = /^(?:>[ \t]*)+|^#{1,6}[ \t]+|^[-*+•–][ \t]+(?=[*_[])/
/** The number of a list's item; in a paragraph a number is a word. */
const itemNumber = /^\d{1,3}[.)][ \t]+(?=[*_[])/
/** Zero-width spaces and their like, which some sites put before a label. */
const invisible = /^[\s\u200B\u2060\uFEFF\u00AD\uFFFC]+/u
/** How a line in the middle of a sentence must begin to be looked at: two capitals, or a form of address. */
const brokenStart = /^[*_]{0,3}(?:\p{Lu}[\p{Lu}.'’ -]|\p{Lu}\p{Ll}{1,2}\. ?\p{Lu}|[AO] se(?:ñ|nh)or)/u
/** How one must begin that follows the end of a sentence: with something that has a colon, or is a mark. */
const settledStart =
  /^[*_[【(]{0,3}(?:[QAPR]\b|[\p{Lu}\p{Lo}\d][^:：\r\n]{0,100}(?:[:：]|\.[-–]|[\]】]|\. )|\p{Lu}[^.:\r\n]{1,60}$)/mu

type Spot = { at: number; place: PlacedCandidate['place']; settled: boolean }

/**
 * Find all that may be labels: at the start of blocks, of lines within them, and of sentences within lines, as
 * transcripts hold labels with no blank line or no line break before.
 */
export function findCandidates({ text, blocks }: SourceDocument): PlacedCandidate[] {
  const candidates: PlacedCandidate[] = []
  for (const [index, block] of blocks.entries()) {
    const { kind } = block
    if (kind === 'rule' || kind === 'table') continue
    for (const spot of findSpots(text, block)) {
      const before = candidates.at(-1)
      if (spot.place === 'middle' && before && spot.at < before.textStart && isLikely(before)) continue
      const found = readLabel(text, spot.at)
      if (!found || !mayStand(found, spot, text, block)) continue
      const { place, settled } = spot
      const spoken = isSpoken(text.slice(found.textStart, found.textStart + 400))
      candidates.push({ ...found, block: index, place, settled, spoken, heading: kind === 'heading' })
    }
  }
  return candidates
}

/** Where in a block a label may begin, in order. */
function* findSpots(text: string, { kind, start, end }: Block): Generator<Spot> {
  const first = findFirstWord(text, start, kind === 'list-item')
  yield { at: first, place: 'block', settled: true }
  if (kind === 'heading' || kind === 'list-item') return
  const middles = [...middleStarts(text, start, end)]
  let next = 0
  for (const { from, at } of findLines(text, start, end)) {
    if (at <= first) continue
    for (; (middles[next] ?? end) < from; next++) yield { at: middles[next] ?? end, place: 'middle', settled: true }
    while ((middles[next] ?? end) <= at && next < middles.length) next++
    const settled = isSettled(text, from)
    if (settled ? settledStart.test(text.slice(at, at + 110)) : brokenStart.test(text.slice(at, at + 20)))
      yield { at, place: 'line', settled }
  }
  for (; next < middles.length; next++) yield { at: middles[next] ?? end, place: 'middle', settled: true }
}

/** Where the words of a block begin, after its marks and what is invisible. */
function findFirstWord(text: string, start: number, inList: boolean): number {
  const opening = text.slice(start, start + 20)
  const marks = (lead.exec(opening) ?? (inList ? itemNumber.exec(opening) : null))?.[0].length ?? 0
  const hidden = invisible.exec(text.slice(start + marks, start + marks + 20))?.[0].length ?? 0
  return start + marks + hidden
}

/** The lines of a block after the first: where the break before them begins, and where their words do. */
function* findLines(text: string, start: number, end: number): Generator<{ from: number; at: number }> {
  lineStarts.lastIndex = start
  for (let match = lineStarts.exec(text); match && match.index < end; match = lineStarts.exec(text)) {
    const at = lineStarts.lastIndex
    if (at < end) yield { from: match.index, at }
    lineStarts.lastIndex = at
  }
}

/** Whether what is read as a label ends with its block, and is neither quoted nor a signature. */
function mayStand(found: LabelCandidate, { at, place, settled }: Spot, text: string, block: Block): boolean {
  const { kind, start, end } = block
  if (reachesBeyond(found, text, end)) return false
  if (
    kind === 'list-item' &&
    !(place === 'block' && (found.form === 'bracket' || (found.form === 'colon' && found.emphasised)))
  )
    return false
  if (found.form === 'bare' && kind !== 'heading' && standsBelow(text, at, found.textStart)) return false
  if (found.form === 'bare' && signs(found.label, text.slice(Math.max(0, at - 40), at))) return false
  if (place === 'block') return true
  if (place === 'middle' && found.form !== 'colon' && found.form !== 'mark') return false
  return !isQuoted(text, start, at, place === 'middle' || !settled)
}

/** Whether a name with an outlet signs the question that stands above it. */
const signs = (label: string, before: string) => /[)\]]$/u.test(label) && /[?？]["”»*_]*\s*$/u.test(before)

/** Whether a label is read that goes on after its block, but for a time. */
function reachesBeyond({ textStart, time }: LabelCandidate, text: string, end: number): boolean {
  if (textStart <= end) return false
  const beyond = text.slice(end, textStart).trim()
  return beyond !== '' && beyond !== (time ? text.slice(time.start, time.end) : '')
}

/** Whether a candidate is spelt as labels are, so that no other can begin in it. */
function isLikely({ label, key }: PlacedCandidate): boolean {
  const shape = shapeOfLabel(label, key)
  return shape !== undefined && (shape.name || shape.capitals || shape.caseless)
}
