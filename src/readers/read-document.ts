import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { decodeText } from './decode-text.ts'
import { diagnose } from './diagnostic-rules.ts'
import { readFrontMatter } from './front-matter.ts'
import { readMarkdown } from './markdown.ts'
import type { ReadResult } from './source-document.ts'
import { readText } from './text.ts'

/** The longest file that is read, in bytes: 20 MB. */
export const maximumBytes = 20 * 1024 * 1024

const markdownName = /\.(?:md|markdown|mdown|mkd)$/i
const start = { line: 1, column: 1, offset: 0 }
/** How files begin that are not text, and what they are. */
const signatures: readonly [prefix: string, name: string][] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a Word file or another ZIP archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file'],
  ['{\\rtf', 'an RTF file'],
]

/**
 * Read a file of whatever format into blocks. Markdown is told by its name or by front matter; all else is plain text.
 * Never throws.
 * @param fileName for its extension only; it is not opened.
 * @returns the document; or null and one error that says what is wrong, where, and what to do.
 */
export function readDocument(bytes: Uint8Array, fileName: string): ReadResult {
  if (bytes.length > maximumBytes) return { document: null, diagnostics: [tooLarge(bytes.length)] }
  const signature = signatures.find(([prefix]) => beginsWith(bytes, prefix))
  if (signature) {
    const message = `This is ${signature[1]}, which is not read yet.`
    const problem = diagnose('unknown-format', start, message, 'Save it as Markdown or as plain UTF-8 text.')
    return { document: null, diagnostics: [problem] }
  }
  const decoded = decodeText(bytes)
  if (decoded.text === null) return { document: null, diagnostics: [decoded.problem] }
  const { frontMatter, problem } = readFrontMatter(decoded.text)
  if (problem) return { document: null, diagnostics: [problem] }
  const read = markdownName.test(fileName) || frontMatter ? readMarkdown : readText
  return { document: read(decoded.text, frontMatter, frontMatter?.end ?? 0), diagnostics: [] }
}

function beginsWith(bytes: Uint8Array, prefix: string): boolean {
  return [...prefix].every((character, index) => bytes[index] === character.codePointAt(0))
}

/** What is said of a file with more than `maximumBytes`, so that it need not be opened. */
export function tooLarge(byteCount: number): Diagnostic {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  const message = `The file has ${megabytes(byteCount)} MB; at most ${megabytes(maximumBytes)} MB are read.`
  return diagnose('file-too-large', start, message, 'Split it into one file for each event.')
}
