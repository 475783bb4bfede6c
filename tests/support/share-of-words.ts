/** How many of the words of one text are in another, 0 to 1. */
export function shareOfWords(part: string, whole: string): number {
  const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const all = new Set(whole.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return words.filter((word) => all.has(word)).length / Math.max(1, words.length)
}
