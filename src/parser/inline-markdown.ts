import { resolveInlineTags } from './inline-tags.ts'

const lineEnd = /\r\n|\n|\r/
const quoteMark = /^[ \t]*(?:>[ \t]?)+/
const needlessEscape = /\\(?=[:：]|<!--[ \t]*statement\b)/g
/** A letter written as a number, so that no label is seen there. */
const escapedLetter = /^([*_\\[]{0,8})&#(\d{2,6});/
/** What begins a block of its own when it begins a line. */
const blockStart = /^(?:[-+*>]|#{1,6}|\d{1,9}[.)])(?:\s|$)/u
/** Characters that show nothing and mean nothing between letters; joiners and marks of direction stay. */
const invisible = /[\u200B\u2060\uFEFF\u00AD\uFFFC]/gu
const quotation = /^(?:>[ \t]?)+[ \t]*/

/**
 * A stretch of the source as inline Markdown on one line: soft line breaks and all runs of white space (no-break spaces
 * too) become one space; a hard line break becomes a backslash and a line end. The mark of a quotation stands once, at
 * the beginning. Tags of HTML become marks or go. Zero-width spaces and soft hyphens go. Escapes that only keep a label from being seen, `\\:` and `&#81;`, are resolved.
 */
export function toInlineMarkdown(source: string): string {
  const mark = quotation.test(source) ? '> ' : ''
  const lines = resolveInlineTags(source)
    .split(lineEnd)
    .map(readLine)
    .filter(({ words }) => words !== '')
  const joined = lines.map(({ words, broken }, index) => {
    const next = lines[index + 1]
    if (!next) return words
    return broken && !blockStart.test(next.words) ? `${words}\\\n` : `${words} `
  })
  return mark + (joined.join('') || loneBackslash(source))
}

/** Where hard breaks are all there is, one is kept: it is shown. */
function loneBackslash(source: string): string {
  return source.includes('\\') ? '\\' : ''
}

/** A line's words, and whether a hard break ends it: two spaces or a backslash. */
function readLine(line: string): { words: string; broken: boolean } {
  const bare = line.replace(quoteMark, '')
  const backslash = bare.endsWith('\\')
  const words = (backslash ? bare.slice(0, -1) : bare)
    .replace(invisible, '')
    .replace(needlessEscape, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(escapedLetter, unescapeLetter)
  return { words, broken: backslash || bare.endsWith('  ') }
}

function unescapeLetter(written: string, before: string, code: string): string {
  const letter = String.fromCodePoint(Number(code))
  return /\p{L}/u.test(letter) ? before + letter : written
}
