import { GrowingUint32Array } from '../index/growing-array.ts'
import type { TermPlaces } from '../index/occurrences.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, type StatementTokens, stackedBit } from '../index/statement-tokens.ts'
import type { PhraseSlot } from './plan.ts'

/** A run of words in a statement: positions of its first and last word. */
export type Run = { first: number; last: number }

/** A part with the slot where to begin to look: the one that the fewest statements have; -1 where all stand for many terms. */
type AnchoredPart = { part: readonly PhraseSlot[]; anchor: number; places: TermPlaces[] }

/** Terms of a slot that are looked up one by one, at most. */
const fewTerms = 8

/**
 * The test whether a statement has its words in place: one run without a `distance`, otherwise all runs, in any order,
 * with at most `distance` other words among them.
 */
export function createPositionTest(
  index: StatementIndex,
  parts: readonly PhraseSlot[][],
  distance: number | null,
): (row: number) => boolean {
  const { tokens } = index
  if (parts.some((part) => part.some((slot) => slot.length === 0))) return () => false
  if (distance === null) {
    const anchored = parts.map((part) => anchor(part, index))
    return (row) => anchored.every((part) => hasRun(tokens, row, part))
  }
  const words = parts.reduce((sum, part) => sum + part.length, 0)
  return (row) => {
    const runs = parts.map((part) => findRuns(tokens.of(row), part))
    return runs.every(({ length }) => length > 0) && narrowestSpan(runs) <= words + distance
  }
}

function anchor(part: readonly PhraseSlot[], index: StatementIndex): AnchoredPart {
  const slot = rarestSlot(part, index)
  return { part, anchor: slot, places: (part[slot] ?? []).map((code) => index.occurrences.of(code)) }
}

/** The place in a run of the word in the fewest statements, but not `except`; -1 where each stands for many terms. */
export function rarestSlot(part: readonly PhraseSlot[], { vocabulary }: StatementIndex, except = -1): number {
  let [rarest, least] = [-1, Number.POSITIVE_INFINITY]
  for (const [at, slot] of part.entries()) {
    const cost = slot.reduce((sum, code) => sum + vocabulary.frequencyOf(code), 0)
    if (at !== except && slot.length <= fewTerms && cost < least) [rarest, least] = [at, cost]
  }
  return rarest
}

/** Occurrences of the slot where to begin to look, in the statement at hand. */
const heads = new GrowingUint32Array()

function hasRun(all: StatementTokens, row: number, { part, anchor, places }: AnchoredPart): boolean {
  if (anchor < 0) return findRuns(all.of(row), part).length > 0
  const { items } = all.tokens
  const start = all.starts.at(row)
  const end = all.starts.at(row + 1)
  heads.length = 0
  for (const term of places) term.addTo(heads, start, end)
  for (let i = 0; i < heads.length; i++) {
    const head = stepBack(items, start, heads.at(i), anchor)
    if (head >= 0 && matchesFrom(items, head, end, part)) return true
  }
  return false
}

/** The first token of the position so many positions before a token's; -1 before the start. */
export function stepBack(tokens: Uint32Array, start: number, at: number, positions: number): number {
  let head = at
  let left = positions
  while (head >= start) {
    if ((tokens[head] ?? 0) < stackedBit && left-- === 0) return head
    head--
  }
  return -1
}

/** Where a run of words stands in a statement. */
export function findRuns(tokens: Uint32Array, part: readonly PhraseSlot[]): Run[] {
  const runs: Run[] = []
  let position = -1
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at] ?? 0) >= stackedBit) continue
    position++
    if (matchesFrom(tokens, at, tokens.length, part)) runs.push({ first: position, last: position + part.length - 1 })
  }
  return runs
}

/** Whether a run of words begins at the first token of a position. */
export function matchesFrom(tokens: Uint32Array, head: number, end: number, part: readonly PhraseSlot[]): boolean {
  let at = head
  for (const slot of part) {
    if (at >= end) return false
    let found = false
    do {
      found ||= slot.includes((tokens[at] ?? 0) & codeMask)
      at++
    } while (at < end && (tokens[at] ?? 0) >= stackedBit)
    if (!found) return false
  }
  return true
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
