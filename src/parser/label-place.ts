const endOfSentence = /[.!?…。！？」”"'’»)\]>:：—–*_-]/u
const middle =
  /[.!?…)”"’»\]—–-]["”’]?\s{1,3}(?=[*_]{0,2}(?:[QA]|(?!\p{Lu}\p{Ll}+[:：])\p{Lu}[\p{L}\p{M}.'’&/-]*(?:\s{1,2}\p{Lu}[\p{L}\p{M}.'’&/-]*){0,5}|Question|Answer|Reporter|Вопрос|Ответ)[:：]\s)/gu
/** `Q.` or `A.--` behind the end of a sentence; not the initial of a name, `Mr. A. Bell`. */
const middleMark =
  /[.!?…)”"’\]—–-]["”’]?\s{1,3}(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Capt|Lt|Col|Sgt|Gen|Hon|Rev|Judge|\p{Lu})\.\s{1,3})(?=[QA]\.(?:[-–—]{1,3}|\s{1,3})[\p{Lu}“"])/gu
/** Quotation marks are looked for in so many characters before a place. */
const longestQuotation = 400

/**
 * Whether the words before a line break end a sentence, break off, or end at a hard break, so that another may begin to
 * speak after it.
 */
export function isSettled(text: string, lineEnd: number): boolean {
  let at = lineEnd - 1
  while (at >= 0 && /[^\S\r\n]|\\/u.test(text.charAt(at))) at--
  if (at < lineEnd - 2 || text.charAt(lineEnd - 1) === '\\') return true
  return at < 0 || endOfSentence.test(text.charAt(at)) || /[\r\n]/.test(text.charAt(at))
}

/** Places within lines where a sentence has ended and capitals with a colon, or names of several words, follow. */
export function* middleStarts(text: string, start: number, end: number): Generator<number> {
  const within = text.slice(start, end)
  const marks = /(?<!\p{L})Q\./u.test(within) ? within.matchAll(middleMark) : []
  const names = /[:：]/.test(within) ? within.matchAll(middle) : []
  const found = [...marks, ...names].map(({ index, 0: { length } }) => start + index + length)
  yield* found.sort((one, other) => one - other)
}

/**
 * Whether a place is inside a quotation that began before it in its block.
 * @param straight whether straight quotation marks, which open as they close, are counted as well.
 */
export function isQuoted(text: string, blockStart: number, at: number, straight: boolean): boolean {
  const before = text.slice(Math.max(blockStart, at - longestQuotation), at)
  if (before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('«') > before.lastIndexOf('»'))
    return true
  return straight && (before.split('"').length - 1) % 2 === 1
}

/** Whether what follows a label may be spoken: it begins as a sentence does, and somewhere ends as one. */
export function isSpoken(after: string): boolean {
  return (
    /^[*_]*[\p{Lu}\p{Lo}“"'‘«„([—–…¿¡-]/u.test(after) &&
    /[\p{Ll}\p{Lo}]/u.test(after) &&
    /[.?!…。？！)）—–-]/u.test(after)
  )
}

const blankLine = /\n[^\S\n]*\r?\n/

/** Whether a line belongs to the text above it, as a signature does: a blank line follows it, and none is before it. */
export function standsBelow(text: string, start: number, textStart: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  if (before.trim() === '' || blankLine.test(before.slice(before.trimEnd().length))) return false
  return blankLine.test(text.slice(Math.max(start, textStart - 60), textStart))
}
