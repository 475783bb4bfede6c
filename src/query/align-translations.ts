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

/** What it costs to leave a statement without a counterpart, against 0 for a perfect one. */
const alone = 1

/**
 * Match the statements of two versions of a transcript in different languages, in order: by who speaks, in what kinds, at
 * what length, and where exchanges begin, after Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora”
 * (1993). Exchanges are a hint alone: a follow-up that one language joins with “And …” may stand by itself in the other.
 * @returns from each statement of the first to one of the second; those without a counterpart are left out.
 */
export function alignTranslations(
  one: readonly AlignedStatement[],
  other: readonly AlignedStatement[],
): Map<StatementId, StatementId> {
  const scale = lengthOf(other) / Math.max(1, lengthOf(one))
  const pairs = matchInOrder(markOpenings(one), markOpenings(other), (statement, counterpart) =>
    costOf(statement, counterpart, scale),
  )
  return new Map(pairs.map(([statement, counterpart]) => [statement.id, counterpart.id]))
}

/** A statement, and whether an exchange, or a run outside any, begins with it. */
type Placed = AlignedStatement & { opens: boolean }

function markOpenings(statements: readonly AlignedStatement[]): Placed[] {
  return statements.map((statement, at) => ({
    ...statement,
    opens: at === 0 || statements[at - 1]?.exchange !== statement.exchange,
  }))
}

/** The cheapest way to go through both lists side by side (Needleman and Wunsch, 1970). */
function matchInOrder<Item>(
  one: readonly Item[],
  other: readonly Item[],
  costOfPair: (item: Item, counterpart: Item) => number,
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
    return item === undefined || counterpart === undefined
      ? Infinity
      : cost(i - 1, j - 1) + costOfPair(item, counterpart)
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

function costOf(one: Placed, other: Placed, scale: number): number {
  const kind = one.kind === other.kind ? 0 : 0.8
  const speaker = one.speaker === other.speaker ? 0 : 0.3
  const opening = one.opens === other.opens ? 0 : 0.2
  const within = (one.exchange === null) === (other.exchange === null) ? 0 : 0.3
  return kind + speaker + opening + within + 0.4 * differenceOfLengths(one.length, other.length, scale)
}

function lengthOf(statements: readonly AlignedStatement[]): number {
  return statements.reduce((sum, { length }) => sum + length, 0)
}

/** 0 where lengths are alike once languages are allowed for, towards 1 the more they differ. */
function differenceOfLengths(one: number, other: number, scale: number): number {
  const [short, long] = [one * scale, other].sort((a, b) => a - b) as [number, number]
  return long === 0 ? 0 : 1 - short / long
}
