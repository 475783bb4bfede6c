const wordPattern = /[\p{L}\p{N}]+/gu

/** The words of a text, folded: lower case, without marks. */
export function toWords(text: string): string[] {
  return text.normalize('NFKD').toLowerCase().match(wordPattern) ?? []
}

/** A text as a bag: how often each word and each pair of neighbours occurs. */
export type WordBag = { size: number; counts: Map<string, number> }

/** The words and pairs of neighbouring words of a text, counted. */
export function toWordBag(text: string): WordBag {
  const words = toWords(text)
  const counts = new Map<string, number>()
  const add = (item: string) => counts.set(item, (counts.get(item) ?? 0) + 1)
  for (const [place, word] of words.entries()) {
    add(word)
    const next = words[place + 1]
    if (next !== undefined) add(`${word} ${next}`)
  }
  return { size: Math.max(0, words.length * 2 - 1), counts }
}

function countShared(one: WordBag, other: WordBag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  let shared = 0
  for (const [item, count] of small.counts) shared += Math.min(count, large.counts.get(item) ?? 0)
  return shared
}

/** How alike two texts are, 0 to 1: Dice's coefficient over words and pairs of neighbours. */
export function measureSimilarity(one: WordBag, other: WordBag): number {
  if (one.size + other.size === 0) return 1
  return (2 * countShared(one, other)) / (one.size + other.size)
}

/** How much of a part stands in a whole, 0 to 1. An empty part is in nothing. */
export function measureContainment(part: WordBag, whole: WordBag): number {
  return part.size === 0 ? 0 : countShared(part, whole) / part.size
}
