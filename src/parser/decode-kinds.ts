/** The kinds that a turn can have which is no note, in the order of the weights. */
export const spokenKinds = ['remark', 'question', 'answer', 'interjection'] as const
export type SpokenKind = (typeof spokenKinds)[number]

/** One number for each of the kinds. */
export type Weights = readonly [number, number, number, number]
export type WeightTable = Readonly<Record<string, Weights>>

/** A turn as the model sees it. */
export type ModelTurn = {
  features: readonly string[]
  /** Whether the same person spoke before. */
  goesOn: boolean
  /** What it is, where that is certain. */
  fixed: SpokenKind | undefined
}

/** What a turn comes after: nothing, or the last kind that is no interjection. */
export const pasts = ['nothing', ...spokenKinds.slice(0, 3)] as const

/** The past of the next turn, after a turn of a kind. */
export const pastAfter = (past: number, kind: number) => (kind === 3 ? past : kind + 1)

/** The name of a passage from one turn to the next. */
export const passageName = (past: number, goesOn: boolean) => `follows ${pasts[past]}, ${goesOn ? 'same' : 'another'}`

const none: Weights = [0, 0, 0, 0]

/** The sum of the weights of a turn's features, for each kind; of what it can't be, minus infinity. */
export function scoreTurn({ features, fixed }: ModelTurn, weights: WeightTable): number[] {
  const sums = [0, 0, 0, 0]
  for (const feature of features) {
    const own = weights[feature]
    if (own) for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + (own[kind] ?? 0)
  }
  if (fixed === undefined) return sums
  return sums.map((sum, kind) => (spokenKinds[kind] === fixed ? sum : Number.NEGATIVE_INFINITY))
}

type Step = { past: number; kind: number }

/**
 * The likeliest kinds of a row of turns: those whose weights, with the weights of what follows what, add up to most
 * (Viterbi). Linear in the number of turns.
 */
export function decodeKinds(turns: Iterable<ModelTurn>, weights: WeightTable): SpokenKind[] {
  let best = [0, ...pasts.slice(1).map(() => Number.NEGATIVE_INFINITY)]
  const steps: Step[][] = []
  for (const turn of turns) {
    const scores = scoreTurn(turn, weights)
    const next = pasts.map(() => Number.NEGATIVE_INFINITY)
    const chosen: Step[] = []
    for (let past = 0; past < pasts.length; past++) {
      const passage = weights[passageName(past, turn.goesOn)] ?? none
      for (let kind = 0; kind < spokenKinds.length; kind++) {
        const sum = (best[past] ?? 0) + (scores[kind] ?? 0) + (passage[kind] ?? 0)
        const to = pastAfter(past, kind)
        if (sum <= (next[to] ?? 0)) continue
        next[to] = sum
        chosen[to] = { past, kind }
      }
    }
    best = next
    steps.push(chosen)
  }
  let at = best.indexOf(Math.max(...best))
  const kinds: SpokenKind[] = []
  for (const chosen of steps.reverse()) {
    const step = chosen[at]
    kinds.push(spokenKinds[step?.kind ?? 0] ?? 'remark')
    at = step?.past ?? 0
  }
  return kinds.reverse()
}
