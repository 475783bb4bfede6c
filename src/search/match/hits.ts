/** Statements that match, by row, each once, with what they score; in no order. Only the first `length` entries count. */
export type Hits = { rows: Uint32Array; scores: Float32Array; length: number }

/** Room for so many hits. */
export function emptyHits(room: number): Hits {
  return { rows: new Uint32Array(room), scores: new Float32Array(room), length: 0 }
}

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
