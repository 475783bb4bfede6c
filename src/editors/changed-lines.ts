/** Characters of each text that are told. */
const most = 4000

/** Where two texts differ: the first line of that, counted from 1, and what stands there in each. */
export type ChangedLines = { line: number; before: string; after: string }

/**
 * What a save changed: from the first line that differs to the last. Pure, in the time that it takes to read both. What is
 * longer than 4,000 characters is cut there.
 */
export function findChangedLines(before: string, after: string): ChangedLines {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++
  const told = (lines: readonly string[]) => cut(lines.slice(start, lines.length - end).join('\n'))
  return { line: start + 1, before: told(old), after: told(fresh) }
}

function cut(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most)} …`
}
