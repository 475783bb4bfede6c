/** How often something is said, of so many words. */
export type Said = { times: number; words: number }

/**
 * How surprising it is that two texts use a word so differently: G², the log-likelihood ratio (Dunning, “Accurate Methods
 * for the Statistics of Surprise and Coincidence”, 1993; in the form of Rayson and Garside, “Comparing Corpora using
 * Frequency Profiling”, 2000). 0 where both use it alike; 15.13 and more is chance in one case of ten thousand.
 */
export function logLikelihood(one: Said, other: Said): number {
  const rate = (one.times + other.times) / (one.words + other.words)
  return 2 * (surprise(one, rate) + surprise(other, rate))
}

function surprise({ times, words }: Said, rate: number): number {
  return times === 0 ? 0 : times * Math.log(times / (words * rate))
}
