/** Characters of a text whose quotations are checked at once: a long article, or an hour of speech. */
export const longestCheckedText = 100_000

/** Characters of a text that an address can carry. */
export const longestTextInAddress = 1000
