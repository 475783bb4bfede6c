import type { TextRange } from '#src/transcript/passage.ts'
import { compareWords, type WordChange } from './word-changes.ts'

/** What became of a part of a text: its words with their changes, and where in the new text they stand. */
export type FollowedRange = { words: WordChange[]; range: TextRange }

/**
 * Follow a part of a text into the text that replaced it. Words that came in at one of its ends belong to it only where
 * words at that end went.
 */
export function followRange(before: string, after: string, { start, end }: TextRange): FollowedRange {
  const words: WordChange[] = []
  const range = { start: -1, end: -1 }
  let [old, now] = [0, 0]
  let replaces = false
  for (const { text, change } of compareWords(before, after)) {
    if (change === 'added') {
      const inside = old > start && old < end
      if (inside || replaces) {
        words.push({ text, change })
        extend(range, now, now + text.length)
      }
      now += text.length
      continue
    }
    const [from, until] = [Math.max(start, old), Math.min(end, old + text.length)]
    const part = before.slice(from, Math.max(from, until))
    if (part !== '') words.push({ text: part, change })
    if (part !== '' && change === 'same') extend(range, now + from - old, now + until - old)
    replaces = change === 'removed' && part !== ''
    old += text.length
    if (change === 'same') now += text.length
  }
  return { words, range: range.start === -1 ? { start: 0, end: 0 } : range }
}

function extend(range: TextRange, start: number, end: number): void {
  if (range.start === -1) range.start = start
  range.end = end
}
