/**
 * BM25 with precomputed impacts: how much a term says about a statement is a number of 0 to 1, kept in `slots` steps.
 * Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), without its constant factor k1 + 1.
 */
export const slots = 24

/** How fast more occurrences stop to count. */
const k1 = 1.6
/** How much a long statement counts less: 0 not at all, 1 in proportion. */
const b = 0.8
/**
 * The length in words at which a statement counts neither more nor less. A constant instead of the average of what is indexed,
 * so that an index grown statement by statement is the same as one built at once.
 */
const pivot = 70

/** A statement counts as having so many words at least: a word is no more what it is about for standing nearly alone. */
const fewest = 20

/** Everything that decides about slots: an index made with others has to be made anew. */
export const impactSettings = { slots, k1, b, pivot, fewest }

/** The slot of a term that occurs `count` times in a statement of `length` words: 0 says most. */
export function slotOf(count: number, length: number): number {
  const impact = count / (count + k1 * (1 - b + (b * Math.max(length, fewest)) / pivot))
  return Math.floor((1 - impact) * slots)
}

/** The impact that a slot stands for, of 0 to 1: the middle of its step. */
export function impactOf(slot: number): number {
  return 1 - (slot + 0.5) / slots
}

/** How rare a term is: `df` of `statements` have it. Never negative. */
export function inverseFrequency(df: number, statements: number): number {
  return Math.log(1 + (statements - df + 0.5) / (df + 0.5))
}
