import { codeMask, stackedBit } from '../index/statement-tokens.ts'

/** A run of quoted words without a gap in it; `offset` is the place of its first word in the quotation. */
export type Part = { codes: Uint32Array; weights: Float32Array; offset: number }

/** Where the parts of a quotation lie in a statement, as positions of words, and how much of their weight lies there. */
export type Lie = { score: number; first: number; last: number }

/** Words that may be put in or left out within half a quotation before its halves no longer count as one place. */
const width = 8

/** Words that vote even when they weigh little, and the share of the heaviest word's weight above which all do. */
const fewestVoters = 12
const leastOfHeaviest = 0.2

/**
 * Finds the place in a statement where most words of a quotation stand in its order: each word votes for the difference of
 * its places in both texts (its diagonal), as tools that compare genes do (Wilbur and Lipman 1983).
 */
export class DiagonalFinder {
  private heads = new Int32Array(0)
  private sums = new Float32Array(0)

  /** Get ready to look for parts in many statements; `clear` when done. */
  prepare(
    parts: readonly Part[],
    vocabularySize: number,
  ): { find: (tokens: Uint32Array) => Lie | null; clear: () => void } {
    if (this.heads.length < vocabularySize) this.heads = new Int32Array(Math.ceil(vocabularySize * 1.2))
    const { heads } = this
    const codes = joinCodes(parts)
    const weights = joinWeights(parts, codes)
    const partOf = Uint16Array.from(codes.keys(), (place) => parts.findLastIndex(({ offset }) => offset <= place))
    const next = new Int32Array(codes.length)
    const least = leastWeight(weights)
    for (const [place, code] of codes.entries()) {
      if (code >= vocabularySize || (weights[place] ?? 0) < least) continue
      next[place] = heads[code] ?? 0
      heads[code] = place + 1
    }
    return {
      find: (tokens) => this.find(tokens, { parts, codes, weights, partOf, next }),
      clear: () => {
        for (const code of codes) if (code < heads.length) heads[code] = 0
      },
    }
  }

  private find(
    tokens: Uint32Array,
    {
      parts,
      codes,
      weights,
      partOf,
      next,
    }: { parts: readonly Part[]; codes: Uint32Array; weights: Float32Array; partOf: Uint16Array; next: Int32Array },
  ): Lie | null {
    const shift = codes.length
    const buckets = Math.ceil((tokens.length + shift) / width) + 2
    const size = buckets * parts.length
    if (this.sums.length < size) this.sums = new Float32Array(Math.ceil(size * 1.5))
    const { sums, heads } = this
    sums.fill(0, 0, size)
    let position = -1
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? 0
      if (token >= stackedBit) continue
      position++
      for (let place = heads[token & codeMask] ?? 0; place > 0; place = next[place - 1] ?? 0) {
        const quoted = place - 1
        const bucket = Math.floor((position - quoted + shift) / width) + (partOf[quoted] ?? 0) * buckets
        sums[bucket] = (sums[bucket] ?? 0) + (weights[quoted] ?? 0)
      }
    }
    return this.best(parts, buckets, shift)
  }

  private best(parts: readonly Part[], buckets: number, shift: number): Lie | null {
    const { sums } = this
    const lie: Lie = { score: 0, first: Number.POSITIVE_INFINITY, last: 0 }
    for (const [number, { codes, offset }] of parts.entries()) {
      let [most, where] = [0, -1]
      for (let bucket = 0; bucket + 1 < buckets; bucket++) {
        const at = number * buckets + bucket
        const sum = (sums[at] ?? 0) + (sums[at + 1] ?? 0)
        if (sum > most) [most, where] = [sum, bucket]
      }
      if (where < 0) continue
      const start = where * width - shift + offset
      lie.score += most
      lie.first = Math.min(lie.first, Math.max(0, start))
      lie.last = Math.max(lie.last, start + 2 * width + codes.length)
    }
    return lie.score === 0 ? null : lie
  }
}

/** The weight below which words don't vote: the most frequent ones say little and cost most. */
function leastWeight(weights: Float32Array): number {
  const falling = Float32Array.from(weights).sort().reverse()
  const enough = falling[Math.min(falling.length, fewestVoters) - 1] ?? 0
  return Math.min(enough, (falling[0] ?? 0) * leastOfHeaviest)
}

function joinCodes(parts: readonly Part[]): Uint32Array {
  return Uint32Array.from(parts.flatMap(({ codes }) => [...codes]))
}

/** A word that is quoted several times shares its weight among them: each time it is said it votes for all of them. */
function joinWeights(parts: readonly Part[], codes: Uint32Array): Float32Array {
  const times = new Map<number, number>()
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1)
  const weights = Float32Array.from(parts.flatMap((part) => [...part.weights]))
  return weights.map((weight, place) => weight / (times.get(codes[place] ?? 0) ?? 1))
}
