import type { StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'

/** What of a statement is compared with one in another language: never its words. */
export type AlignedStatement = {
  id: StatementId
  kind: StatementKind
  speaker: string | null
  exchange: number | null
  /** Characters. */
  length: number
}

/** What it costs to leave a part without a counterpart, against 0 for a perfect one. */
const alone = 1

/**
 * Match the statements of two versions of a transcript in different languages. Parts (an exchange, or a run outside any)
 * are matched in order by who speaks, in what kinds, and at what length, after Gale and Church, “A Program for Aligning
 * Sentences in Bilingual Corpora” (1993); within a part, statements in order.
 * @returns from each statement of the first to one of the second; those without a counterpart are left out.
 */
export function alignTranslations(
  one: readonly AlignedStatement[],
  other: readonly AlignedStatement[],
): Map<StatementId, StatementId> {
  const [parts, others] = [toParts(one), toParts(other)]
  const scale = lengthOf(other) / Math.max(1, lengthOf(one))
  const pairs = matchInOrder(parts, others, (part, counterpart) => costOfParts(part, counterpart, scale))
  const aligned = new Map<StatementId, StatementId>()
  for (const [part, counterpart] of pairs) {
    const statements = matchInOrder(part, counterpart, (a, b) => costOfStatements(a, b, scale))
    for (const [statement, translation] of statements) aligned.set(statement.id, translation.id)
  }
  return aligned
}

function toParts(statements: readonly AlignedStatement[]): AlignedStatement[][] {
  const parts: AlignedStatement[][] = []
  for (const statement of statements) {
    const last = parts.at(-1)
    if (last?.[0]?.exchange === statement.exchange) last.push(statement)
    else parts.push([statement])
  }
  return parts
}

/** The cheapest way to go through both lists side by side (Needleman and Wunsch, 1970). */
function matchInOrder<Item>(
  one: readonly Item[],
  other: readonly Item[],
  costOf: (item: Item, counterpart: Item) => number,
): [Item, Item][] {
  const width = other.length + 1
  const costs = new Float64Array((one.length + 1) * width)
  for (let i = 0; i <= one.length; i++) {
    for (let j = 0; j <= other.length; j++) {
      if (i === 0 || j === 0) costs[i * width + j] = (i + j) * alone
      else costs[i * width + j] = Math.min(together(i, j), cost(i - 1, j) + alone, cost(i, j - 1) + alone)
    }
  }
  function cost(i: number, j: number): number {
    return costs[i * width + j] ?? 0
  }
  function together(i: number, j: number): number {
    const [item, counterpart] = [one[i - 1], other[j - 1]]
    return item === undefined || counterpart === undefined ? Infinity : cost(i - 1, j - 1) + costOf(item, counterpart)
  }
  const pairs: [Item, Item][] = []
  for (let i = one.length, j = other.length; i > 0 && j > 0; ) {
    const [item, counterpart] = [one[i - 1], other[j - 1]]
    if (item === undefined || counterpart === undefined) break
    if (cost(i, j) === together(i, j)) {
      pairs.unshift([item, counterpart])
      i--
      j--
    } else if (cost(i, j) === cost(i - 1, j) + alone) i--
    else j--
  }
  return pairs
}

function costOfParts(
  part: readonly AlignedStatement[],
  counterpart: readonly AlignedStatement[],
  scale: number,
): number {
  const inExchange = part[0]?.exchange !== null
  if (inExchange !== (counterpart[0]?.exchange !== null)) return 2 * alone
  const shape = (statements: readonly AlignedStatement[]) => statements.map(({ kind, speaker }) => `${kind} ${speaker}`)
  const differing = countDifferences(shape(part), shape(counterpart)) / Math.max(part.length, counterpart.length)
  return 0.7 * differing + 0.5 * differenceOfLengths(lengthOf(part), lengthOf(counterpart), scale)
}

function costOfStatements(one: AlignedStatement, other: AlignedStatement, scale: number): number {
  const kind = one.kind === other.kind ? 0 : 0.8
  const speaker = one.speaker === other.speaker ? 0 : 0.3
  return kind + speaker + 0.4 * differenceOfLengths(one.length, other.length, scale)
}

function lengthOf(statements: readonly AlignedStatement[]): number {
  return statements.reduce((sum, { length }) => sum + length, 0)
}

/** 0 where lengths are alike once languages are allowed for, towards 1 the more they differ. */
function differenceOfLengths(one: number, other: number, scale: number): number {
  const [short, long] = [one * scale, other].sort((a, b) => a - b) as [number, number]
  return long === 0 ? 0 : 1 - short / long
}

function countDifferences(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length)
  let same = 0
  for (let at = 0; at < longer; at++) if (one[at] === other[at]) same++
  return longer - same
}
