import type { Comparison } from './compare-quotation.ts'
import { readQuotedWords } from './quoted-words.ts'

/** Words under which a quotation may be anybody’s; characters, in scripts without spaces. */
const fewest = 3
const fewestUnspaced = 5
/** Words that a quotation needs to be told when it was changed. */
const fewestToAlter = 5
/** Words of an altered quotation that were said, at least, and edits at most, as shares of its words. */
const leastKept = 0.6
const mostEdits = 0.42

/** Whether a quotation is too short to say anything of it. */
export function isTooShort(text: string): boolean {
  const { words } = readQuotedWords(text)
  const unspaced = words.some(({ end }, place) => end > (words[place + 1]?.start ?? end))
  return words.length < (unspaced ? fewestUnspaced : fewest)
}

/** What a quotation is to what was said: the same words, fewer of them where it says so, others, or something else. */
export type Likeness = 'same' | 'shortened' | 'altered' | 'different'

/** What a comparison comes to. */
export function judgeLikeness({ words, kept, changed, elided, cost }: Comparison): Likeness {
  if (changed === 0) return elided > 0 ? 'shortened' : 'same'
  const alike = words >= fewestToAlter && kept >= words * leastKept && cost <= words * mostEdits
  return alike ? 'altered' : 'different'
}
