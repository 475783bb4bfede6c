import {
  type ModelTurn,
  passageName,
  pastAfter,
  pasts,
  type SpokenKind,
  scoreTurn,
  spokenKinds,
  type WeightTable,
} from '#src/parser/decode-kinds.ts'

/** A document to learn from: its turns, and what a reader says each is; undefined where turn and key don't agree. */
export type Lesson = { turns: readonly ModelTurn[]; due: readonly (SpokenKind | undefined)[] }

/** How strongly weights are held near zero, and how often they are bettered. */
const restraint = 6
const rounds = 80
/** A feature of fewer turns than this has no weight. */
const fewestTurns = 15

type Numbers = [number, number, number, number]
type Table = Map<string, Numbers>
/** A way from one turn to the next: its past, its kind, and the logarithm of its share. */
type Way = { at: number; past: number; kind: number; log: number }

/**
 * Fit the weights that make the keys likeliest, with a penalty on their squares: a conditional random field, by its
 * gradient and steps of a sign (Rprop). The same lessons give the same weights.
 */
export function fitKindWeights(lessons: readonly Lesson[]): WeightTable {
  const weights: Table = new Map(listFeatures(lessons).map((name) => [name, [0, 0, 0, 0]]))
  const steps: Table = new Map([...weights.keys()].map((name) => [name, [0.1, 0.1, 0.1, 0.1]]))
  let former: Table = new Map()
  for (let round = 0; round < rounds; round++) {
    const slope: Table = new Map([...weights.keys()].map((name) => [name, [0, 0, 0, 0]]))
    const table: WeightTable = Object.fromEntries(weights)
    for (const lesson of lessons) addSlope(lesson, table, slope)
    for (const [name, own] of weights)
      step(own, numbersOf(slope, name), numbersOf(former, name), numbersOf(steps, name))
    former = slope
  }
  return Object.fromEntries([...weights].sort(([one], [other]) => (one < other ? -1 : 1)))
}

const numbersOf = (table: Table, name: string): Numbers => table.get(name) ?? [0, 0, 0, 0]

function listFeatures(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>()
  for (const { turns } of lessons)
    for (const { features } of turns) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const passages = pasts.flatMap((_, past) => [true, false].map((goesOn) => passageName(past, goesOn)))
  return [...passages, ...[...counts].filter(([, count]) => count >= fewestTurns).map(([name]) => name)]
}

/** Better the weights of one feature; `slope` becomes zero where it turned. */
function step(weights: Numbers, slope: Numbers, former: Numbers, size: Numbers): void {
  for (const kind of [0, 1, 2, 3] as const) {
    slope[kind] -= restraint * weights[kind]
    const agree = slope[kind] * former[kind]
    if (agree > 0) size[kind] = Math.min(size[kind] * 1.2, 1)
    if (agree < 0) {
      size[kind] = Math.max(size[kind] * 0.5, 1e-6)
      slope[kind] = 0
    }
    weights[kind] += Math.sign(slope[kind]) * size[kind]
  }
}

/** Add by how much more often a feature stands beside a kind in the key than by these weights. */
function addSlope({ turns, due }: Lesson, weights: WeightTable, slope: Table): void {
  const right = listWays(turns, weights, due)
  const free = listWays(turns, weights)
  for (const [sign, ways] of [
    [1, right],
    [-1, free],
  ] as const) {
    for (const { at, past, kind, log } of ways) {
      const share = sign * Math.exp(log)
      const turn = turns[at]
      if (!turn || !isKind(kind)) continue
      for (const name of [...turn.features, passageName(past, turn.goesOn)]) {
        const own = slope.get(name)
        if (own) own[kind] += share
      }
    }
  }
}

const isKind = (kind: number): kind is 0 | 1 | 2 | 3 => kind >= 0 && kind < spokenKinds.length

/** All ways through a row of turns, with the share that each step has (forward and backward sums). */
function listWays(turns: readonly ModelTurn[], weights: WeightTable, due: Lesson['due'] = []): Way[] {
  const steps = turns.map((turn, at) => {
    const scores = scoreTurn({ ...turn, fixed: turn.fixed ?? due[at] }, weights)
    return pasts.flatMap((_, past) => {
      const passage = weights[passageName(past, turn.goesOn)]
      return scores.map((score, kind) => ({ at, past, kind, log: score + (passage?.[kind] ?? 0) }))
    })
  })
  const nowhere = () => pasts.map(() => Number.NEGATIVE_INFINITY)
  const forward = [pasts.map((_, past) => (past === 0 ? 0 : Number.NEGATIVE_INFINITY))]
  for (const ways of steps) {
    const next = nowhere()
    for (const { past, kind, log } of ways) {
      const to = pastAfter(past, kind)
      next[to] = addLogs(next[to] ?? 0, (forward.at(-1)?.[past] ?? 0) + log)
    }
    forward.push(next)
  }
  const all = (forward.at(-1) ?? []).reduce(addLogs, Number.NEGATIVE_INFINITY)
  let backward = pasts.map(() => 0)
  const found: Way[] = []
  for (const ways of steps.reverse()) {
    const before = nowhere()
    for (const { at, past, kind, log } of ways) {
      const rest = log + (backward[pastAfter(past, kind)] ?? 0)
      before[past] = addLogs(before[past] ?? 0, rest)
      const share = (forward[at]?.[past] ?? 0) + rest - all
      if (share > -30) found.push({ at, past, kind, log: share })
    }
    backward = before
  }
  return found
}

function addLogs(one: number, other: number): number {
  const [less, more] = one < other ? [one, other] : [other, one]
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more))
}
