/** White space as readers and the parser know it: JavaScript's `\s` (no-break spaces included) and what is invisible. */
const blankCharacters = /^[\s\u200B-\u200F\u2060\u00AD\uFFFC]*$/u

/** Whether a text shows nothing: white space, zero-width and object-replacement characters only. */
export const isBlank = (text: string): boolean => blankCharacters.test(text)

const white = /\s/u

/** The range without white space at its ends; empty at `start` when it is all white. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && white.test(text.charAt(from))) from++
  while (to > from && white.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
