/** Steps in which shares differ; within one, other things decide. */
const steps = 20
/** Rows that come out, at most. */
const mostListed = 6000
const mostWords = 0xffff
/** Rows are numbers below this. */
const rowRange = 2 ** 27

/** Rows in the order in which they are worth a look, collected one by one. Each is packed with its rank into one number. */
export class RankedRows {
  private readonly byStep: number[][] = Array.from({ length: steps + 1 }, () => [])

  /** @param share Of the weight of what is looked for, 0 to 1. */
  add(row: number, share: number, wanted: boolean, words: number): void {
    const rank = (wanted ? 0 : mostWords + 1) + Math.min(words, mostWords)
    this.byStep[Math.round(share * steps)]?.push(rank * rowRange + row)
  }

  /** Those with the greater share first, then those wanted, then those of fewer words; each with its share in steps. */
  *list(): Generator<{ row: number; share: number }> {
    let left = mostListed
    for (let step = steps; step >= 0 && left > 0; step--) {
      const ranked = Float64Array.from(this.byStep[step] ?? []).sort()
      for (const packed of ranked.subarray(0, left)) yield { row: packed % rowRange, share: step / steps }
      left -= ranked.length
    }
  }
}
