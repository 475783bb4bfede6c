import type { Chunk } from './find-chunks.ts'

/** Forms of address and the like whose full stop ends no sentence, in lower case. */
const abbreviations = new Set(
  'mr mrs ms dr st prof gen gov sen rep sgt lt col capt jr sr vs hon rev г ул им проф акад'.split(' '),
)
/** Marks that end a sentence when white space follows. */
const ends = '.!?…'
/** Marks that end a sentence whatever follows: of scripts that write no spaces. */
const wideEnds = '。！？'

/**
 * Whether a sentence ends between a chunk and the next one: by a line break, or an end mark with white space after it.
 * An abbreviation of the list, and an initial, end none.
 * @param next Where the next chunk starts.
 */
export function endsSentence(text: string, { text: chunk, start }: Chunk, next: number): boolean {
  let ended = false
  for (let at = start + chunk.length; at < next; at++) {
    const mark = text.charAt(at)
    if (mark === '\n' || wideEnds.includes(mark)) return true
    if (ends.includes(mark)) ended = mark !== '.' || !isAbbreviation(chunk)
    else if (ended && (mark <= ' ' || mark === '\u00a0')) return true
  }
  return false
}

function isAbbreviation(chunk: string): boolean {
  return chunk.length === 1 || (chunk.length < 5 && abbreviations.has(chunk.toLowerCase()))
}
