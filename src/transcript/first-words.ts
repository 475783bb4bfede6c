/** The start of a text on one line, whole words only, at most `length` characters and an ellipsis. */
export function firstWords(text: string, length: number): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length + 1)
  const end = cut.lastIndexOf(' ')
  const words = end > 0 ? cut.slice(0, end) : line.slice(0, length)
  return `${words.replace(/[\s,;:.–—-]+$/, '')}…`
}
