import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { diagnose } from './diagnostic-rules.ts'
import { readTextDocument } from './read-text-document.ts'
import { fileStart, refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

/** The longest file that is read, in bytes: 20 MB. */
export const maximumBytes = 20 * 1024 * 1024

/** A PDF may begin with a few blank bytes. */
const pdfStart = /^[\s\u00ef\u00bb\u00bf]{0,16}%PDF-/
/** How files begin that are not read, and what they are. */
const unread: readonly [prefix: string, name: string][] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (.doc)'],
  ['{\\rtf', 'an RTF file'],
]

/**
 * Read a file of whatever format into blocks. The format is told by content first, then by the file's name; what no
 * format claims is plain text. Never throws, and never rejects.
 * @param fileName for its extension, and where nothing else gives a title; it is not opened.
 * @returns the document, with warnings; or null and one error that says what is wrong, where, and what to do.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  if (bytes.length > maximumBytes) return { document: null, diagnostics: [tooLarge(bytes.length)] }
  const signature = unread.find(([prefix]) => beginsWith(bytes, prefix))
  if (signature) {
    const remedy = 'Save it as .docx, as Markdown or as plain UTF-8 text.'
    return refuse('unknown-format', `This is ${signature[1]}, which is not read.`, remedy)
  }
  try {
    // Loaded when first needed: most archives hold neither, and the command line should start at once.
    if (beginsWith(bytes, 'PK\u0003\u0004')) return await (await import('./docx.ts')).readDocx(bytes)
    if (isPdf(bytes)) return await (await import('./pdf.ts')).readPdf(bytes)
    return readTextDocument(bytes, fileName)
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    return refuse('damaged-file', `The file can’t be read: ${reason}.`, 'Save it again, or in another format.')
  }
}

function beginsWith(bytes: Uint8Array, prefix: string): boolean {
  return [...prefix].every((character, index) => bytes[index] === character.codePointAt(0))
}

function isPdf(bytes: Uint8Array): boolean {
  return pdfStart.test(String.fromCharCode(...bytes.subarray(0, 32)))
}

/** What is said of a file with more than `maximumBytes`, so that it need not be opened. */
export function tooLarge(byteCount: number): Diagnostic {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  const message = `The file has ${megabytes(byteCount)} MB; at most ${megabytes(maximumBytes)} MB are read.`
  return diagnose('file-too-large', fileStart, message, 'Split it into one file for each event.')
}
