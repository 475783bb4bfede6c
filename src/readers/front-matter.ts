import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'
import { diagnose } from './diagnostic-rules.ts'
import { readYaml } from './read-yaml.ts'
import type { SourceDocument } from './source-document.ts'

/** Front matter found at the start of a text, or none; `problem` when it is there but can't be read. */
export type FrontMatterReading = { frontMatter: SourceDocument['frontMatter']; problem: Diagnostic | null }

const opening = /^---[ \t]*(?:\r\n|\n|\r)/
const closing = /^(?:---|\.\.\.)[ \t]*$/gm
const firstKey =
  /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)){0,20}[ \t]*["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t\r\n]|$)/u
/** Front matter longer than this is not front matter. */
const longest = 200_000

/**
 * Read YAML front matter.
 *
 * ```text
 * > | ---
 *     ^^^  the first line of the file
 *   | title: Remarks
 * > | ---
 *     ^^^  or `...`
 * ```
 *
 * A `---` on the first line with no key after it is a rule, not front matter.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const open = opening.exec(text)
  if (!open) return { frontMatter: null, problem: null }
  const start = open[0].length
  closing.lastIndex = start
  const close = closing.exec(text.slice(0, start + longest))
  if (!firstKey.test(text.slice(start, start + 4000)) && text.slice(start, close?.index).trim() !== '') {
    return { frontMatter: null, problem: null }
  }
  if (!close) return { frontMatter: null, problem: unclosed() }
  const base: Position = { line: 2, column: 1, offset: start }
  const yaml = readYaml(text.slice(start, close.index), base)
  const problem = yaml.diagnostics[0] ?? null
  if (problem) return { frontMatter: null, problem }
  const end = close.index + close[0].length
  return { frontMatter: { data: yaml.data ?? {}, start: 0, end, positionOf: yaml.positionOf }, problem: null }
}

function unclosed(): Diagnostic {
  const message = 'The front matter that opens here is never closed.'
  const advice = 'Put a line with three hyphens after its last key.'
  return diagnose('front-matter-unclosed', { line: 1, column: 1, offset: 0 }, message, advice)
}
