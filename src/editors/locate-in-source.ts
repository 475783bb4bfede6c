const wordShape = /[\p{L}\p{N}]+/gu
/** So many of a statement's first words are looked for, or fewer when it has no more. */
const opening = 7
/** So many words ahead of the statement before are looked through. */
const reach = 4000

/**
 * Find where statements begin in the text that they were read from, so that the two can be shown side by side. What an editor
 * rewrote is not found. Goes forward only; linear in the length of the source for statements that are there.
 * @returns for each statement an offset, or null.
 */
export function locateInSource(source: string, statements: readonly { text: string }[]): (number | null)[] {
  const words = [...source.matchAll(wordShape)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }))
  let from = 0
  return statements.map(({ text }) => {
    const first = (text.slice(0, 400).match(wordShape) ?? []).slice(0, opening).map((word) => word.toLowerCase())
    if (first.length === 0) return null
    const at = findRun(words, first, from)
    if (at === -1) return null
    from = at + 1
    return words[at]?.index ?? null
  })
}

function findRun(words: readonly { word: string }[], run: readonly string[], from: number): number {
  const last = Math.min(words.length - run.length, from + reach)
  for (let at = from; at <= last; at++) {
    if (run.every((word, step) => words[at + step]?.word === word)) return at
  }
  return -1
}
