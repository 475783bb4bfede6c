/**
 * Statements that match, by row, in rising order of rows, each once, with what they score. Only the first `length` entries
 * count.
 */
export type Hits = { rows: Uint32Array; scores: Float32Array; length: number }

/** Add a hit with a greater row than all before. */
export function addHit(hits: Hits, row: number, score: number): void {
  hits.rows[hits.length] = row
  hits.scores[hits.length++] = score
}

/** The hits whose row passes a test, in place. */
export function keepHits(hits: Hits, test: (row: number) => boolean): Hits {
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const row = hits.rows[i] ?? 0
    if (!test(row)) continue
    hits.rows[kept] = row
    hits.scores[kept++] = hits.scores[i] ?? 0
  }
  hits.length = kept
  return hits
}

/** The hits that are not among others, in place. */
export function withoutHits(hits: Hits, others: Hits): Hits {
  let other = 0
  return keepHits(hits, (row) => {
    while (other < others.length && (others.rows[other] ?? 0) < row) other++
    return other === others.length || others.rows[other] !== row
  })
}

/** Add to hits, in place, what they score among others, which have them all. */
export function addScoresOf(hits: Hits, others: Hits): Hits {
  let other = 0
  for (let i = 0; i < hits.length; i++) {
    while (other < others.length && (others.rows[other] ?? 0) < (hits.rows[i] ?? 0)) other++
    hits.scores[i] = (hits.scores[i] ?? 0) + (others.scores[other] ?? 0)
  }
  return hits
}

/** The hits of both; of one that is among both, the greater score counts. */
export function mergeHits(one: Hits, other: Hits, into: Hits): void {
  const { rows, scores } = into
  let [i, length] = [0, 0]
  for (let j = 0; j < other.length; j++) {
    const row = other.rows[j] ?? 0
    for (; i < one.length && (one.rows[i] ?? 0) < row; i++) {
      rows[length] = one.rows[i] ?? 0
      scores[length++] = one.scores[i] ?? 0
    }
    const before = i < one.length && one.rows[i] === row ? (one.scores[i++] ?? 0) : 0
    rows[length] = row
    scores[length++] = Math.max(before, other.scores[j] ?? 0)
  }
  for (; i < one.length; i++) {
    rows[length] = one.rows[i] ?? 0
    scores[length++] = one.scores[i] ?? 0
  }
  into.length = length
}

/** The hits of both; what is among both scores the sum. */
export function uniteHits(one: Hits, other: Hits, into: Hits): void {
  let [i, j, length] = [0, 0, 0]
  while (i < one.length || j < other.length) {
    const row = i < one.length ? (one.rows[i] ?? 0) : Number.POSITIVE_INFINITY
    const otherRow = j < other.length ? (other.rows[j] ?? 0) : Number.POSITIVE_INFINITY
    const score = row <= otherRow ? (one.scores[i++] ?? 0) : 0
    const otherScore = otherRow <= row ? (other.scores[j++] ?? 0) : 0
    into.rows[length] = Math.min(row, otherRow)
    into.scores[length++] = score + otherScore
  }
  into.length = length
}

/** Hits in memory of their own, just as large as they are. */
export function copyHits({ rows, scores, length }: Hits): Hits {
  return { rows: rows.slice(0, length), scores: scores.slice(0, length), length }
}
