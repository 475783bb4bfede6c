import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import type { PhraseSlot } from '../match/plan.ts'
import type { OccurrencePart } from './occurrence-parts.ts'

/** A run of words in a statement: positions of its first and last word, from 0. */
export type WordRun = { first: number; last: number }

/** Where the parts occur in a statement's tokens, in order. Runs that overlap are one occurrence, the longer or earlier. */
export function findOccurrences(tokens: Uint32Array, parts: readonly OccurrencePart[]): WordRun[] {
  const runs = parts.flatMap((part) => findPart(tokens, part))
  if (runs.length < 2) return runs
  runs.sort((one, other) => one.first - other.first || other.last - one.last)
  let end = -1
  return runs.filter(({ first, last }) => {
    if (first <= end) return false
    end = last
    return true
  })
}

function findPart(tokens: Uint32Array, { runs, distance }: OccurrencePart): WordRun[] {
  const found = runs.map((run) => findRuns(tokens, run))
  if (distance === null) return found.flat()
  const words = runs.reduce((sum, run) => sum + run.length, 0)
  return keepNear(found, words + distance)
}

function findRuns(tokens: Uint32Array, run: readonly PhraseSlot[]): WordRun[] {
  const found: WordRun[] = []
  let position = -1
  for (let at = 0; at < tokens.length; at++) {
    if (isStacked(tokens, at)) continue
    position++
    if (matchesAt(tokens, at, run)) found.push({ first: position, last: position + run.length - 1 })
  }
  return found
}

function matchesAt(tokens: Uint32Array, head: number, run: readonly PhraseSlot[]): boolean {
  let at = head
  for (const slot of run) {
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

/** The runs that stand in a stretch of `width` words or fewer with a run of every other part. */
function keepNear(found: readonly WordRun[][], width: number): WordRun[] {
  const runs = found
    .flatMap((list, part) => list.map((run) => ({ ...run, part })))
    .sort((one, other) => one.first - other.first)
  const kept = new Set<WordRun>()
  for (const [start, { first }] of runs.entries()) {
    const stretch = []
    for (let at = start; at < runs.length; at++) {
      const run = runs[at]
      if (!run || run.first - first >= width) break
      if (run.last - first < width) stretch.push(run)
    }
    if (new Set(stretch.map(({ part }) => part)).size === found.length) for (const run of stretch) kept.add(run)
  }
  return [...kept].map(({ first, last }) => ({ first, last }))
}
