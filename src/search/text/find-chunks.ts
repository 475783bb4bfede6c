/** A run of letters and digits, with single marks between them that may belong to a word: `U.S.`, `long-term`, `1,000`, `don’t`. */
export type Chunk = { text: string; start: number }

const chunk = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’ʼ‐‑\u00ad-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.)?/gu

/** One word of plain letters, as most words of a query are. */
const plain = /^[A-Za-z]+$/

/** The chunks of a text, in order. Linear in its length. */
export function findChunks(text: string): Chunk[] {
  if (plain.test(text)) return [{ text, start: 0 }]
  const chunks: Chunk[] = []
  chunk.lastIndex = 0
  for (let match = chunk.exec(text); match; match = chunk.exec(text))
    chunks.push({ text: match[0], start: match.index })
  return chunks
}
