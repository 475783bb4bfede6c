import { diffArrays } from 'diff'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { bestPairing } from './best-pairing.ts'
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
/**
 * The same for a short text where the place agrees and nothing else competes: a rewriting leaves little of it. Of longer
 * texts that say nothing about it: 82 % of unrelated statements of one speaker are that alike, 1 % are as alike as `edited`.
 */
const editedAlone = 0.12
/** From so many words and pairs on (20 words) a text is no longer short. */
const long = 40
/** From here on a statement that stands elsewhere was moved. */
const moved = 0.72
/** From here on a text stands in another. */
const contained = 0.75
/** What the same speaker adds to a pairing, for choosing between several. */
const sameSpeaker = 0.1
/** Texts of fewer words and pairs than this (five words) are too short to be known by a part of them. */
const shortest = 9
/** Larger gaps than this many pairs are not compared pair by pair: the file is another transcript. */
const mostPairs = 400_000

type Bags = { before: WordBag[]; after: WordBag[] }

/**
 * Carries statement ids from one revision of a transcript to the next.
 *
 * 1. Statements that are the same, in the same order, keep their ids (longest common subsequence, Myers 1986).
 * 2. What is left over and stands elsewhere word for word was moved.
 * 3. Between those of step 1, the pairing in order with the greatest sum of similarities (Needleman and Wunsch 1970).
 * 4. What is still left over and stands elsewhere almost word for word was moved and edited.
 * 5. A statement that was split keeps its id on its first part.
 * 6. What is left over between the same neighbours, one for one, was rewritten.
 * 7. An old statement left over whose words stand in a new one was merged into it; any other was removed.
 *
 * O(n·d) for the first step, the size of the gaps squared for the second. Pure.
 */
export function alignIds(before: readonly OldStatement[], after: readonly NewStatement[]): Alignment {
  if (before.length === 0) return { kept: after.map(() => null), gone: [] }
  const pairs = new Map<number, number>()
  const bags = { before: before.map(({ text }) => toWordBag(text)), after: after.map(({ text }) => toWordBag(text)) }
  const gaps = pairEqual(before, after, pairs)
  pairMoved(before, after, pairs)
  for (const gap of gaps) pairSimilar(gap, before, after, bags, pairs)
  pairMovedAndEdited(before, after, bags, pairs)
  moveToFirstParts(before, after, bags, pairs)
  pairRewritten(before, after, bags, pairs)
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
  const used = new Set(pairs.values())
  const rows = listPlaces(oldStart, oldEnd).filter((place) => !used.has(place))
  const columns = listPlaces(newStart, newEnd).filter((place) => !pairs.has(place))
  if (rows.length * columns.length > mostPairs) return
  const alone = rows.length === 1 && columns.length === 1
  const scoreOf = (oldPlace: number, newPlace: number): number => {
    const [oldBag, newBag] = [bags.before[oldPlace], bags.after[newPlace]]
    if (!oldBag || !newBag) return 0
    const similarity = likeness(oldBag, newBag)
    if (similarity < (alone ? leastAlone(oldBag, newBag) : edited)) return 0
    return similarity + (before[oldPlace]?.speaker === after[newPlace]?.speaker ? sameSpeaker : 0)
  }
  for (const [oldPlace, newPlace] of bestPairing(rows, columns, scoreOf)) pairs.set(newPlace, oldPlace)
}

function listPlaces(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, step) => start + step)
}

/** Two texts are alike when their words are, or when one is a long beginning or part of the other. */
function likeness(one: WordBag, other: WordBag): number {
  const similarity = measureSimilarity(one, other)
  const [part, whole] = one.size <= other.size ? [one, other] : [other, one]
  return part.size >= shortest ? Math.max(similarity, 0.6 * measureContainment(part, whole)) : similarity
}

function leastAlone(one: WordBag, other: WordBag): number {
  return Math.min(one.size, other.size) < long ? editedAlone : edited
}

function listUnpaired(before: readonly OldStatement[], after: readonly NewStatement[], pairs: Map<number, number>) {
  const used = new Set(pairs.values())
  return {
    old: [...before.keys()].filter((place) => !used.has(place)),
    fresh: [...after.keys()].filter((place) => !pairs.has(place)),
  }
}

function pairMoved(before: readonly OldStatement[], after: readonly NewStatement[], pairs: Map<number, number>): void {
  const { old, fresh } = listUnpaired(before, after, pairs)
  const free = new Map<string, number[]>()
  for (const place of old) {
    const digest = before[place]?.digest ?? ''
    free.set(digest, [...(free.get(digest) ?? []), place])
  }
  for (const place of fresh) {
    const candidates = free.get(after[place]?.digest ?? '') ?? []
    const { speaker } = after[place] ?? {}
    const chosen = candidates.find((candidate) => before[candidate]?.speaker === speaker) ?? candidates[0]
    if (chosen === undefined) continue
    pairs.set(place, chosen)
    candidates.splice(candidates.indexOf(chosen), 1)
  }
}

function pairMovedAndEdited(
  before: readonly OldStatement[],
  after: readonly NewStatement[],
  bags: Bags,
  pairs: Map<number, number>,
): void {
  const { old, fresh } = listUnpaired(before, after, pairs)
  if (old.length * fresh.length > mostPairs) return
  const free = new Set(old.filter((place) => (bags.before[place]?.size ?? 0) >= shortest))
  for (const place of fresh) {
    const bag = bags.after[place]
    if (bag === undefined) continue
    const [best] = [...free]
      .map((candidate) => ({ candidate, score: measureSimilarity(bags.before[candidate] ?? bag, bag) }))
      .filter(({ score }) => score >= moved)
      .sort((one, other) => other.score - one.score || one.candidate - other.candidate)
    if (!best) continue
    pairs.set(place, best.candidate)
    free.delete(best.candidate)
  }
}

/** The id goes to the first of several new statements that an old one was split into, be it by a question that was missed. */
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
    for (let place = newPlace - 1; place >= 0 && !pairs.has(place); place--) {
      const begins = startsWith(before[oldPlace]?.text ?? '', after[place]?.text ?? '')
      const spoken = after[place]?.speaker === after[newPlace]?.speaker
      if (begins && spoken && isPart(bags.after[place], whole)) first = place
    }
    if (first === newPlace) continue
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

/**
 * Between two statements that still follow each other with as many between them as before, those left over are the ones
 * that were there, in other words. What was split from a neighbour or merged into it is not.
 */
function pairRewritten(
  before: readonly OldStatement[],
  after: readonly NewStatement[],
  bags: Bags,
  pairs: Map<number, number>,
): void {
  const used = new Set(pairs.values())
  for (const { oldStart, oldEnd, newStart, newEnd } of listLeftOver(before.length, after.length, pairs)) {
    const around = { old: [oldStart - 1, oldEnd], fresh: [newStart - 1, newEnd] }
    const old = listPlaces(oldStart, oldEnd).filter(
      (place) => !isPartOfAny(bags.before[place], bags.after, around.fresh),
    )
    const fresh = listPlaces(newStart, newEnd).filter(
      (place) => !isPartOfAny(bags.after[place], bags.before, around.old),
    )
    if (old.length !== fresh.length || old.some((place) => used.has(place))) continue
    for (const [step, oldPlace] of old.entries()) {
      const newPlace = fresh[step] ?? newStart
      const [oldBag, newBag] = [bags.before[oldPlace], bags.after[newPlace]]
      const spoken = old.length === 1 || before[oldPlace]?.speaker === after[newPlace]?.speaker
      if (spoken && oldBag && newBag && likeness(oldBag, newBag) >= leastAlone(oldBag, newBag))
        pairs.set(newPlace, oldPlace)
    }
  }
}

/** The stretches of new statements that have no id yet, each with the old ones between the same two neighbours. */
function listLeftOver(oldLength: number, newLength: number, pairs: Map<number, number>): Gap[] {
  const gaps: Gap[] = []
  for (let newStart = 0; newStart < newLength; newStart++) {
    if (pairs.has(newStart)) continue
    let newEnd = newStart + 1
    while (newEnd < newLength && !pairs.has(newEnd)) newEnd++
    const oldStart = newStart === 0 ? 0 : (pairs.get(newStart - 1) ?? 0) + 1
    const oldEnd = newEnd === newLength ? oldLength : (pairs.get(newEnd) ?? 0)
    if (oldEnd > oldStart) gaps.push({ oldStart, oldEnd, newStart, newEnd })
    newStart = newEnd
  }
  return gaps
}

function isPartOfAny(part: WordBag | undefined, wholes: readonly WordBag[], places: readonly number[]): boolean {
  return places.some((place) => {
    const whole = wholes[place]
    return part !== undefined && whole !== undefined && whole.size > part.size && isPart(part, whole)
  })
}

function findGone(before: readonly OldStatement[], bags: Bags, pairs: Map<number, number>): Alignment['gone'] {
  const newPlaces = new Map([...pairs].map(([newPlace, oldPlace]) => [oldPlace, newPlace]))
  return [...before.entries()].flatMap(([oldPlace, { id }]) => {
    if (newPlaces.has(oldPlace)) return []
    const bag = bags.before[oldPlace]
    const neighbours = [nearest(oldPlace, -1, before.length, newPlaces), nearest(oldPlace, 1, before.length, newPlaces)]
    const into = neighbours.find((place) => place !== undefined && isPartOfAny(bag, bags.after, [place]))
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
