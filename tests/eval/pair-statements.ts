/** A statement of a parse or of a key: the line it starts on, and its first words. */
export type Placed = { line: number; begins: string }

/**
 * Pair the statements of a key with those of a parse. They are the same where they start on the same line; of several
 * on one line, those whose first letters agree, and when there are as many in both, the rest in their order.
 * @returns for each of the key, the number of its partner in the parse, or undefined.
 */
export function pairStatements(key: readonly Placed[], parse: readonly Placed[]): (number | undefined)[] {
  const byLine = groupByLine(parse)
  const dueOnLine = groupByLine(key)
  const pairs = new Array<number | undefined>(key.length).fill(undefined)
  for (const [line, dues] of dueOnLine) {
    const founds = byLine.get(line) ?? []
    const free = new Set(founds)
    for (const due of dues) {
      const same = [...free].find((found) => agree(key[due]?.begins ?? '', parse[found]?.begins ?? ''))
      if (same === undefined) continue
      pairs[due] = same
      free.delete(same)
    }
    if (dues.length !== founds.length) continue
    for (const due of dues) {
      const [next] = free
      if (pairs[due] !== undefined || next === undefined) continue
      pairs[due] = next
      free.delete(next)
    }
  }
  return pairs
}

function groupByLine(statements: readonly Placed[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [index, { line }] of statements.entries()) groups.set(line, [...(groups.get(line) ?? []), index])
  return groups
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Whether one's first twelve letters are the other's, as far as the shorter goes. */
function agree(one: string, other: string): boolean {
  const [a, b] = [letters(one).slice(0, 12), letters(other).slice(0, 12)]
  const length = Math.min(a.length, b.length)
  return length > 0 && a.slice(0, length) === b.slice(0, length)
}
