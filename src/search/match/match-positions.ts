import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import type { PhraseSlot } from './plan.ts'

/** A run of words in a statement: positions of its first and last word. */
export type Run = { first: number; last: number }

/**
 * Whether a statement has its words in place: one run without a `distance`, otherwise all runs, in any order,
 * with at most `distance` other words among them.
 */
export function matchesPositions(
  tokens: Uint32Array,
  parts: readonly PhraseSlot[][],
  distance: number | null,
): boolean {
  if (distance === null) return parts.every((part) => findRuns(tokens, part, 1).length > 0)
  const runs = parts.map((part) => findRuns(tokens, part, Number.POSITIVE_INFINITY))
  if (runs.some(({ length }) => length === 0)) return false
  const words = parts.reduce((sum, part) => sum + part.length, 0)
  return narrowestSpan(runs) <= words + distance
}

/** Where a run of words stands in a statement, at most `most` of them. */
export function findRuns(tokens: Uint32Array, part: readonly PhraseSlot[], most: number): Run[] {
  const runs: Run[] = []
  let position = -1
  for (let i = 0; i < tokens.length && runs.length < most; i++) {
    if (isStacked(tokens, i)) continue
    position++
    if (runsFrom(tokens, i, part)) runs.push({ first: position, last: position + part.length - 1 })
  }
  return runs
}

function runsFrom(tokens: Uint32Array, head: number, part: readonly PhraseSlot[]): boolean {
  let at = head
  for (const slot of part) {
    if (at >= tokens.length) return false
    let found = false
    do {
      found ||= slot.includes((tokens[at] ?? 0) & codeMask)
      at++
    } while (isStacked(tokens, at))
    if (!found) return false
  }
  return true
}

function isStacked(tokens: Uint32Array, at: number): boolean {
  return (tokens[at] ?? 0) >= stackedBit
}

/** The number of words from first to last of the tightest choice of one run of each part. */
function narrowestSpan(runs: readonly Run[][]): number {
  const places = runs
    .flatMap((list, part) => list.map((run) => ({ ...run, part })))
    .sort((one, other) => one.first - other.first)
  const latest = new Map<number, Run>()
  let narrowest = Number.POSITIVE_INFINITY
  for (const { part, first, last } of places) {
    latest.set(part, { first, last })
    if (latest.size < runs.length) continue
    const chosen = [...latest.values()]
    const span = Math.max(...chosen.map((run) => run.last)) - Math.min(...chosen.map((run) => run.first)) + 1
    narrowest = Math.min(narrowest, span)
  }
  return narrowest
}
