/** Longest term in UTF-16 units; the rest of a longer word is not indexed. */
export const longestTerm = 64

/** One term of a chunk, with its place in it. */
export type Piece = {
  /** As the index spells it. An acronym is in capitals, every other term in lower case. */
  term: string
  /** In lower case, with its diacritics, for the stemmer; empty when the term has no other forms. */
  word: string
  start: number
  end: number
  /** Stands at the same position as the piece before it: another spelling of the same place. */
  stacked: boolean
}
