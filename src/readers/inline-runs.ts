import { escapeMarkdown } from './escape-markdown.ts'

/** Words of one appearance. `text` as it is shown; `\n` alone is a line break. */
export type Run = { text: string; bold: boolean; italic: boolean; strike: boolean; href: string | null }

const edges = /^(\s*)([\s\S]*?)(\s*)$/u
const closingPunctuation = /[\p{P}\p{S}]$/u
const openingPunctuation = /^[\p{P}\p{S}]/u
const wordStart = /^[\p{L}\p{N}]/u
const wordEnd = /[\p{L}\p{N}]$/u

/**
 * Write runs as inline Markdown: emphasis, strike-through and links, line breaks as a backslash and a line end.
 * Emphasis that Markdown could not tell from the letters around it is left out, but for a label's: `**Q:**Why` is
 * written `**Q:** Why`.
 */
export function writeRuns(runs: readonly Run[]): string {
  const joined = joinAlike(runs)
  let written = ''
  for (const [index, run] of joined.entries()) {
    if (run.text === '\n') {
      written = `${written.trimEnd()}\\\n`
      continue
    }
    written += writeRun(run, written, joined[index + 1]?.text ?? '')
  }
  return written
    .replace(/(?:\\\n)+\s*$/u, '')
    .replace(/^(?:\s*\\\n)+/u, '')
    .replace(/(?:\\\n[^\S\n]*)+/gu, '\\\n')
    .trim()
}

function writeRun(run: Run, before: string, next: string): string {
  const [, lead = '', core = '', tail = ''] = edges.exec(run.text) ?? []
  if (core === '') return ' '
  const words = escapeMarkdown(core)
  const linked = run.href === null ? words : `[${words}](${run.href})`
  const marks = marksOf(run)
  if (marks === '') return `${lead && ' '}${linked}${tail && ' '}`
  const label = run.bold && /[:：]$/u.test(core) && tail === '' && wordStart.test(next)
  const fits = mayOpen(core, lead === '' ? before : ' ') && (label || mayClose(core, tail === '' ? next : ' '))
  if (!fits) return `${lead && ' '}${linked}${tail && ' '}`
  return `${lead && ' '}${marks}${linked}${[...marks].reverse().join('')}${tail || label ? ' ' : ''}`
}

function marksOf({ bold, italic, strike }: Run): string {
  return `${strike ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`
}

/** https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run, and no other mark just before. */
function mayOpen(core: string, before: string): boolean {
  if (/[*~]$/.test(before)) return false
  return !(openingPunctuation.test(core) && wordEnd.test(before))
}

function mayClose(core: string, next: string): boolean {
  return !(closingPunctuation.test(core) && wordStart.test(next))
}

/** White space alone takes the appearance of what stands before it; neighbours of one appearance are one run. */
function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    const alike = last && last.text !== '\n' && run.text !== '\n' && (looksAlike(last, run) || run.text.trim() === '')
    if (alike) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

function looksAlike(one: Run, other: Run): boolean {
  return (
    one.bold === other.bold && one.italic === other.italic && one.strike === other.strike && one.href === other.href
  )
}
