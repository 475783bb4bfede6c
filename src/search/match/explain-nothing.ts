import type { QueryNode } from '../query/query-node.ts'

/** Words that are left out one by one, at most. */
const mostWords = 8
/** Words that the note names, at most. */
const mostNamed = 3

/**
 * Why nothing matches: which of the required words could be left out, and how much there would be then.
 * @param count How many statements match a query.
 * @returns a sentence for the reader, or undefined when no one word is to blame.
 */
export function explainNothing(query: QueryNode, count: (query: QueryNode) => number): string | undefined {
  if (query.type !== 'and') return undefined
  const words = query.nodes.filter((node) => node.type === 'word' || node.type === 'phrase').slice(0, mostWords)
  if (words.length < 2) return undefined
  const without = words
    .map((word) => ({
      text: word.text,
      left: count({ type: 'and', nodes: query.nodes.filter((node) => node !== word) }),
    }))
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
