/** Where a sentence ends, with the marks that close it; an abbreviation or an initial is none. */
const sentenceEnd =
  /(?<!\b(?:Mr|Ms|Mrs|Dr|St|Sen|Rep|Gov|Gen|vs|No|\p{Lu}))[.!?…。！？]+["”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*/gu

/**
 * The start of a text on one line, at most `length` characters: whole sentences where at least a fifth of the room is filled
 * by them, else whole words and an ellipsis. Says whether anything was left out.
 */
export function shortenText(text: string, length: number): { text: string; whole: boolean } {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return { text: line, whole: true }
  const ends = [...line.slice(0, length + 1).matchAll(sentenceEnd)].map((end) => end.index + end[0].length)
  const last = ends.findLast((end) => end <= length)
  if (last !== undefined && last >= length / 5) return { text: line.slice(0, last), whole: false }
  const space = line.lastIndexOf(' ', length - 1)
  const cut = line.slice(0, space > length / 3 ? space : length - 1)
  return { text: `${cut.replace(/[\s,;:.–—-]+$/, '').replace(/[\ud800-\udbff]$/, '')}…`, whole: false }
}
