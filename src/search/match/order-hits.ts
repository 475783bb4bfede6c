import type { StatementTable } from '../index/statement-table.ts'
import type { SearchOrder } from '../search-engine.ts'
import type { Hits } from './hits.ts'

type Comparison = (one: number, other: number) => number

/**
 * A page of hits in order, as rows. Ties go to the newest date, then to the smaller id, so the order is always the same.
 * @param offset Hits before the page. @param limit Hits on it.
 */
export function orderHits(
  hits: Hits,
  table: StatementTable,
  order: SearchOrder,
  offset: number,
  limit: number,
): number[] {
  const compare = comparisonFor(hits, table, order)
  return firstOf(hits.length, offset + limit, compare)
    .slice(offset)
    .map((hit) => hits.rows[hit] ?? 0)
}

function comparisonFor(hits: Hits, table: StatementTable, order: SearchOrder): Comparison {
  const date = (hit: number) => table.columns.date.at(hits.rows[hit] ?? 0)
  const byId: Comparison = (one, other) => compareIds(table, hits.rows[one] ?? 0, hits.rows[other] ?? 0)
  const newest: Comparison = (one, other) => date(other) - date(one) || byId(one, other)
  if (order === 'newest') return newest
  if (order === 'oldest') return (one, other) => date(one) - date(other) || byId(one, other)
  return (one, other) => (hits.scores[other] ?? 0) - (hits.scores[one] ?? 0) || newest(one, other)
}

function compareIds(table: StatementTable, one: number, other: number): number {
  const [a, b] = [table.idOf(one), table.idOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Places of the best hits, by score alone with ties as ever; at most so many. */
export function bestHits(hits: Hits, table: StatementTable, most: number): number[] {
  return firstOf(hits.length, most, comparisonFor(hits, table, 'best'))
}

/** The first `most` of the numbers below `length`, in order: by a heap when they are few of many, otherwise by sorting. */
function firstOf(length: number, most: number, compare: Comparison): number[] {
  if (most * 4 > length) {
    return Array.from({ length }, (_, hit) => hit)
      .sort(compare)
      .slice(0, most)
  }
  const heap: number[] = []
  for (let hit = 0; hit < length; hit++) {
    if (heap.length < most) rise(heap, hit, compare)
    else if (most > 0 && compare(hit, heap[0] ?? 0) < 0) sink(heap, hit, compare)
  }
  return heap.sort(compare)
}

/** Add to a heap whose first is the last in order. */
function rise(heap: number[], hit: number, compare: Comparison): void {
  let at = heap.length
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (compare(above, hit) >= 0) break
    heap[at] = above
    at = parent
  }
  heap[at] = hit
}

/** Put a hit in place of the heap's first. */
function sink(heap: number[], hit: number, compare: Comparison): void {
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child++
    const below = heap[child] ?? 0
    if (compare(below, hit) <= 0) break
    heap[at] = below
    at = child
  }
  heap[at] = hit
}
