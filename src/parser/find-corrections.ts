import type { Correction } from '#src/transcript/statement.ts'
import { toPlainText } from './plain-text.ts'

/** Private-use characters: a text that has them already has no corrections found in it. */
const signs = { open: '\uE000', close: '\uE001' }
const anySign = /[\uE000\uE001]/u
const allSigns = /[\uE000\uE001]/gu

/** Struck out, and mostly a correction in brackets after it. */
const struck = /\uE000([^\uE000\uE001]+)\uE001(?:\s*\[([^[\]]{1,200})\]\*{0,2})?/gu
/** A correction in brackets with the asterisk of a footnote, after the words that it corrects: `$2.99 [$3.99]**`. */
const starred = /(?<=[^\s*])\s+\*?\[([^[\]]{1,120})\](?:\*{1,2}|(?<=\*\[[^[\]]{1,120}\]))(?![\p{L}\p{N}])/gu

/** A paragraph as it is kept: inline Markdown, and the same as plain text. */
type Paragraph = { markdown: string; plain: string }

/** What the source corrects in a statement's paragraphs, by its place in their text, a blank line between two of them. */
export function findCorrections(paragraphs: readonly Paragraph[]): Correction[] {
  const corrections: Correction[] = []
  let offset = 0
  for (const { markdown, plain } of paragraphs) {
    if (plain === '') continue
    for (const { start, end, ...words } of [...findStruck(markdown, plain), ...findStarred(plain)].sort(byPlace)) {
      const before = corrections.at(-1)
      if (before && before.end > start + offset) continue
      corrections.push({ ...words, start: start + offset, end: end + offset })
    }
    offset += plain.length + 2
  }
  return corrections
}

const byPlace = (one: Correction, other: Correction) => one.start - other.start

function findStruck(markdown: string, plain: string): Correction[] {
  if (!markdown.includes('~~') || anySign.test(markdown)) return []
  const marked = toPlainText(markdown, signs)
  // Where the signs kept spaces apart that would have become one, places would be wrong.
  if (marked.replace(allSigns, '') !== plain) return []
  return [...marked.matchAll(struck)].flatMap(({ 0: found, 1: words = '', 2: corrected = '', index }) => {
    const said = words.trim()
    const start = index - countSigns(marked.slice(0, index)) + (words.length - words.trimStart().length)
    const end = index + found.length - countSigns(marked.slice(0, index + found.length))
    return said === '' ? [] : [{ said, corrected: corrected.trim(), start, end }]
  })
}

const countSigns = (text: string) => text.match(allSigns)?.length ?? 0

/** A footnote's correction stands for as many words as it has: nothing else in the source says which. */
function findStarred(plain: string): Correction[] {
  if (!plain.includes('*')) return []
  return [...plain.matchAll(starred)].flatMap(({ 0: found, 1: corrected = '', index }) => {
    const count = corrected.trim().split(/\s+/u).length
    const before = new RegExp(`(?:^|\\s)(\\S+(?:[^\\S\\n]+\\S+){${count - 1}})$`, 'u').exec(lastWords(plain, index))
    const said = before?.[1]
    if (said === undefined) return []
    return [{ said, corrected: corrected.trim(), start: index - said.length, end: index + found.length }]
  })
}

/** What stands before a place, but not all of a long text. */
function lastWords(text: string, end: number): string {
  return text.slice(Math.max(0, end - 400), end)
}
