import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { findLanguages } from '#src/parser/find-languages.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { diagnose } from '#src/readers/diagnostic-rules.ts'
import { maximumBytes, readDocument, tooLarge } from '#src/readers/read-document.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { ParsedTranscript } from '#src/transcript/transcript.ts'
import { digestOf } from './digest.ts'
import type { LoadedRegister } from './speaker-register.ts'

/** The bytes of a transcript file, or the diagnostic that says why there are none. */
export type FileContent = { bytes: Uint8Array; contentHash: string } | { failure: Diagnostic }

/** Load a file, unless it is larger than the readers take. The hash covers the register too: with other speakers it may read differently. */
export async function loadTranscriptFile(file: string, register: LoadedRegister): Promise<FileContent> {
  try {
    const { size } = await stat(file)
    if (size > maximumBytes) return { failure: tooLarge(size) }
    const bytes = await readFile(file)
    return { bytes, contentHash: hashContent(bytes, register.digest) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    return { failure: unreadable(code) }
  }
}

/** What a file and the register that it was read with are known by. */
export function hashContent(bytes: Uint8Array, registerHash: string): string {
  return joinHashes(digestOf(bytes), registerHash)
}

/** The same where the hash of the bytes is known. */
export function joinHashes(bytesHash: string, registerHash: string): string {
  return digestOf(`${bytesHash} ${registerHash}`)
}

function unreadable(code: string): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 }
  const remedy = 'Check that it exists and that you may read it.'
  return diagnose('unreadable-file', start, `The file can’t be opened (${code}).`, remedy)
}

/** What parsing gives. `parsed` is null when a diagnostic of severity error says why. */
export type ParsedFile = { parsed: ParsedTranscript | null; diagnostics: Diagnostic[] }
/** Parses a file's bytes, here or in a thread of its own. */
export type ParseFile = (file: string, bytes: Uint8Array) => Promise<ParsedFile>

/** Read and parse a transcript's bytes. */
export async function parseTranscriptFile(
  file: string,
  bytes: Uint8Array,
  { speakers }: Pick<LoadedRegister, 'speakers'>,
): Promise<ParsedFile> {
  const { document, diagnostics } = await readDocument(bytes, basename(file))
  if (document === null) return { parsed: null, diagnostics }
  const parsed = await findLanguages(parseTranscript(document, speakers, basename(file)))
  const all = [...diagnostics, ...parsed.diagnostics]
  const failed = parsed.metadata === null || all.some(({ severity }) => severity === 'error')
  return { parsed: failed ? null : parsed, diagnostics: all }
}
