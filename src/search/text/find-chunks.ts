/** A run of letters and digits, with single marks between them that may belong to a word: `U.S.`, `long-term`, `1,000`, `don’t`. */
export type Chunk = { text: string; start: number }

const chunk = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’ʼ‐‑\u00ad-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.)?/gu

/** The chunks of a text, in order. Linear in its length. */
export function* findChunks(text: string): Generator<Chunk> {
  for (const match of text.matchAll(chunk)) yield { text: match[0], start: match.index }
}
