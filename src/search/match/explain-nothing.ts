import type { QueryNode } from '../query/query-node.ts'

/** Words that are left out one by one, at most. */
const mostWords = 8
/** Words that the note names, at most. */
const mostNamed = 3

/** A required word, and the query without it. */
export type LeftOut = { text: string; without: QueryNode }

/**
 * Why nothing matches: which of the required words could be left out, and how much there would be then.
 * @param count How many statements match a query.
 * @returns a sentence for the reader, or undefined when no one word is to blame.
 */
export function explainNothing(query: QueryNode, count: (query: QueryNode) => number): string | undefined {
  const words = leaveOutWords(query)
  return sayWhatIsLeft(
    words,
    words.map(({ without }) => count(without)),
  )
}

/** The required words of a query, each left out once; none when there are fewer than two. */
export function leaveOutWords(query: QueryNode): LeftOut[] {
  if (query.type !== 'and') return []
  const words = query.nodes.filter((node) => node.type === 'word' || node.type === 'phrase').slice(0, mostWords)
  if (words.length < 2) return []
  return words.map((word) => ({
    text: word.text,
    without: { type: 'and', nodes: query.nodes.filter((node) => node !== word) },
  }))
}

/** The sentence about what is left without each of the words. */
export function sayWhatIsLeft(words: readonly LeftOut[], counts: readonly number[]): string | undefined {
  const without = words
    .map(({ text }, place) => ({ text, left: counts[place] ?? 0 }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => one.left - other.left)
    .slice(0, mostNamed)
  if (without.length === 0) return undefined
  const parts = without.map(({ text, left }, i) => `without “${text}” ${i === 0 ? amount(left) : left}`)
  return `No statement has all of this: ${parts.join(', ')}.`
}

function amount(left: number): string {
  return left === 1 ? 'there is 1' : `there are ${left}`
}
