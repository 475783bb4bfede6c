import 'server-only'
import { compareWords, type WordChange } from '#src/query/word-changes.ts'

/** What changed between two texts, word by word. */
export function compareTexts(before: string, after: string): WordChange[] {
  return compareWords(before, after)
}
