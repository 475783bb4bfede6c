import { slotBits } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask } from '../index/statement-tokens.ts'

/** Words with a beginning that are looked at. */
const mostCompletions = 300
/** Statements in which it is looked what follows a word: the last ones indexed. */
const mostStatements = 1500

/**
 * The terms that begin so, the likeliest first: those that follow the word before in most statements; without a word before,
 * or when none follows it, the most frequent.
 * @param before The term of the word before, where there is one.
 */
export function completeWord(prefix: string, before: string | undefined, index: StatementIndex): number[] {
  const codes = index.vocabulary.withPrefix(prefix, mostCompletions)
  const previous = before === undefined ? undefined : index.vocabulary.codeOf(before)
  if (before === undefined || previous === undefined) return codes
  const counts = countFollowers(previous, new Set(codes), index)
  const following = codes.filter((code) => counts.has(code))
  if (following.length === 0) return codes
  return following.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
}

function countFollowers(code: number, wanted: ReadonlySet<number>, index: StatementIndex): Map<number, number> {
  const counts = new Map<number, number>()
  const { tokens, table } = index
  for (const posting of index.postingsOf(code).slice(-mostStatements)) {
    const row = posting >>> slotBits
    if (table.columns.alive.at(row) === 0) continue
    const words = tokens.of(row)
    for (let at = 1; at < words.length; at++) {
      const next = (words[at] ?? 0) & codeMask
      if (((words[at - 1] ?? 0) & codeMask) === code && wanted.has(next)) counts.set(next, (counts.get(next) ?? 0) + 1)
    }
  }
  return counts
}
