import { diffArrays } from 'diff'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { measureContainment, measureSimilarity, toWordBag, toWords, type WordBag } from './similarity.ts'

/** A statement that has an id. `text` may be only its beginning when nothing else was kept. */
export type OldStatement = { id: StatementId; speaker: string | null; text: string; digest: string }
/** A statement that needs one. */
export type NewStatement = { speaker: string | null; text: string; digest: string }

export type Alignment = {
  /** For each new statement the id it keeps, or null when it is new. */
  kept: (StatementId | null)[]
  /** For each old id that no new statement keeps: the place of the new statement that swallowed it, or null when it was removed. */
  gone: { id: StatementId; into: number | null }[]
}

/** From here on two statements in the same place are one that was edited. */
const edited = 0.34
/** The same where speaker and place agree and nothing else competes. */
const editedAlone = 0.12
/** From here on a statement that stands elsewhere was moved. */
const moved = 0.72
/** From here on a text stands in another. */
const contained = 0.75
/** Larger gaps than this many pairs are not compared pair by pair: the file is another transcript. */
const mostPairs = 400_000

type Bags = { before: WordBag[]; after: WordBag[] }

/**
 * Carries statement ids from one revision of a transcript to the next.
 *
 * 1. Statements that are the same, in the same order, keep their ids (longest common subsequence, Myers 1986).
 * 2. Between two of those, the pairing in order with the greatest sum of similarities (Needleman and Wunsch 1970).
 * 3. What is left over and stands elsewhere almost word for word was moved.
 * 4. A statement that was split keeps its id on its first part.
 * 5. An old statement left over whose words stand in a new one was merged into it; any other was removed.
 *
 * O(n·d) for the first step, the size of the gaps squared for the second. Pure.
 */
export function alignIds(before: readonly OldStatement[], after: readonly NewStatement[]): Alignment {
  const pairs = new Map<number, number>()
  const bags = { before: before.map(({ text }) => toWordBag(text)), after: after.map(({ text }) => toWordBag(text)) }
  for (const gap of pairEqual(before, after, pairs)) pairSimilar(gap, before, after, bags, pairs)
  pairMoved(before, after, bags, pairs)
  moveToFirstParts(before, after, bags, pairs)
  const kept = after.map<StatementId | null>(() => null)
  for (const [newPlace, oldPlace] of pairs) kept[newPlace] = before[oldPlace]?.id ?? null
  return { kept, gone: findGone(before, bags, pairs) }
}

/** A stretch of both revisions between two statements that stayed the same. Ends are exclusive. */
type Gap = { oldStart: number; oldEnd: number; newStart: number; newEnd: number }

function pairEqual(before: readonly OldStatement[], after: readonly NewStatement[], pairs: Map<number, number>): Gap[] {
  const key = (statement: NewStatement) => `${statement.speaker ?? ''} ${statement.digest}`
  const gaps: Gap[] = []
  let gap: Gap = { oldStart: 0, oldEnd: 0, newStart: 0, newEnd: 0 }
  for (const { added, removed, count } of diffArrays(before.map(key), after.map(key))) {
    if (added) gap.newEnd += count
    else if (removed) gap.oldEnd += count
    else {
      gaps.push(gap)
      for (let step = 0; step < count; step++) pairs.set(gap.newEnd + step, gap.oldEnd + step)
      const [oldStart, newStart] = [gap.oldEnd + count, gap.newEnd + count]
      gap = { oldStart, oldEnd: oldStart, newStart, newEnd: newStart }
    }
  }
  gaps.push(gap)
  return gaps.filter(({ oldStart, oldEnd, newStart, newEnd }) => oldEnd > oldStart && newEnd > newStart)
}

function pairSimilar(
  { oldStart, oldEnd, newStart, newEnd }: Gap,
  before: readonly OldStatement[],
  after: readonly NewStatement[],
  bags: Bags,
  pairs: Map<number, number>,
): void {
  const [rows, columns] = [oldEnd - oldStart, newEnd - newStart]
  if (rows * columns > mostPairs) return
  const least = rows === 1 && columns === 1 ? editedAlone : edited
  const scoreOf = (row: number, column: number): number => {
    const [old, fresh] = [before[oldStart + row], after[newStart + column]]
    const [oldBag, freshBag] = [bags.before[oldStart + row], bags.after[newStart + column]]
    if (!old || !fresh || !oldBag || !freshBag) return 0
    const similarity = old.digest === fresh.digest ? 1 : likeness(oldBag, freshBag)
    const score = similarity + (old.speaker === fresh.speaker ? 0.1 : 0)
    return score >= least + (least === editedAlone ? 0.1 : 0) ? score : 0
  }
  for (const [row, column] of bestPairing(rows, columns, scoreOf)) pairs.set(newStart + column, oldStart + row)
}

/** Two texts are alike when their words are, or when one is a long beginning or part of the other. */
function likeness(one: WordBag, other: WordBag): number {
  const similarity = measureSimilarity(one, other)
  const [part, whole] = one.size <= other.size ? [one, other] : [other, one]
  return part.size >= 9 ? Math.max(similarity, 0.6 * measureContainment(part, whole)) : similarity
}

/** Pairs in rising order of both, with the greatest sum of scores; a score of 0 is no pair. */
function bestPairing(
  rows: number,
  columns: number,
  scoreOf: (row: number, column: number) => number,
): [number, number][] {
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const scores = new Float64Array(rows * columns)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scoreOf(row, column)
      scores[row * columns + column] = score
      const paired = score > 0 ? score + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairing: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const score = scores[row * columns + column] ?? 0
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) pairing.push([row++, column++])
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairing
}

function listUnpaired(before: readonly OldStatement[], after: readonly NewStatement[], pairs: Map<number, number>) {
  const used = new Set(pairs.values())
  return {
    old: [...before.keys()].filter((place) => !used.has(place)),
    fresh: [...after.keys()].filter((place) => !pairs.has(place)),
  }
}

function pairMoved(
  before: readonly OldStatement[],
  after: readonly NewStatement[],
  bags: Bags,
  pairs: Map<number, number>,
): void {
  const { old, fresh } = listUnpaired(before, after, pairs)
  if (old.length * fresh.length > mostPairs) return
  const free = new Set(old)
  for (const place of fresh) {
    const digest = after[place]?.digest
    const same = old.find((candidate) => free.has(candidate) && before[candidate]?.digest === digest)
    if (same === undefined) continue
    pairs.set(place, same)
    free.delete(same)
  }
  for (const place of fresh) {
    const bag = bags.after[place]
    if (pairs.has(place) || bag === undefined) continue
    const [best] = [...free]
      .map((candidate) => ({ candidate, score: measureSimilarity(bags.before[candidate] ?? bag, bag) }))
      .filter(({ candidate, score }) => score >= moved && (bags.before[candidate]?.size ?? 0) >= 9)
      .sort((one, other) => other.score - one.score || one.candidate - other.candidate)
    if (!best) continue
    pairs.set(place, best.candidate)
    free.delete(best.candidate)
  }
}

/** The id goes to the first of several new statements in a row that an old one was split into. */
function moveToFirstParts(
  before: readonly OldStatement[],
  after: readonly NewStatement[],
  bags: Bags,
  pairs: Map<number, number>,
): void {
  for (const [newPlace, oldPlace] of [...pairs].sort(([one], [other]) => one - other)) {
    const whole = bags.before[oldPlace]
    if (whole === undefined || before[oldPlace]?.digest === after[newPlace]?.digest) continue
    let first = newPlace
    while (first > 0 && !pairs.has(first - 1) && isPart(bags.after[first - 1], whole)) first--
    if (first === newPlace || !startsWith(before[oldPlace]?.text ?? '', after[first]?.text ?? '')) continue
    pairs.delete(newPlace)
    pairs.set(first, oldPlace)
  }
}

function isPart(part: WordBag | undefined, whole: WordBag): boolean {
  return part !== undefined && measureContainment(part, whole) >= contained
}

function startsWith(whole: string, part: string): boolean {
  const [wholeWords, partWords] = [toWords(whole), toWords(part)]
  const reach = Math.min(5, partWords.length)
  return (
    reach > 0 &&
    partWords
      .slice(0, reach)
      .every((word, place) => wholeWords.slice(0, reach + 2).includes(word) || wholeWords[place] === word)
  )
}

function findGone(before: readonly OldStatement[], bags: Bags, pairs: Map<number, number>): Alignment['gone'] {
  const newPlaces = new Map([...pairs].map(([newPlace, oldPlace]) => [oldPlace, newPlace]))
  return [...before.entries()].flatMap(([oldPlace, { id }]) => {
    if (newPlaces.has(oldPlace)) return []
    const bag = bags.before[oldPlace]
    const neighbours = [nearest(oldPlace, -1, before.length, newPlaces), nearest(oldPlace, 1, before.length, newPlaces)]
    const into = neighbours.find((place) => {
      const whole = place === undefined ? undefined : bags.after[place]
      return bag !== undefined && whole !== undefined && whole.size > bag.size && isPart(bag, whole)
    })
    return [{ id, into: into ?? null }]
  })
}

/** The new place of the nearest old statement before or after that is still there. */
function nearest(from: number, step: 1 | -1, length: number, newPlaces: Map<number, number>): number | undefined {
  for (let place = from + step; place >= 0 && place < length; place += step) {
    const found = newPlaces.get(place)
    if (found !== undefined) return found
  }
  return undefined
}
