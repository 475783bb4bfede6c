import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { ParsedTranscript } from '#src/transcript/transcript.ts'

/** What a person wrote down of a case: transcript.json and diagnostics.txt, beside `source.*`. */
export type Expected = { summary: object; diagnostics: string }

/** The folders of cases in a folder. */
export function listCases(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

/** The source of a case: its file name and bytes. */
export function readSource(folder: string): { file: string; bytes: Uint8Array } {
  const file = readdirSync(folder).find((each) => each.startsWith('source.'))
  if (file === undefined) throw new Error(`${folder} holds no source`)
  return { file, bytes: new Uint8Array(readFileSync(join(folder, file))) }
}

/** Read and parse the source of a case: what it holds, and what is expected of it. */
export async function readCase(folder: string, speakers: readonly Speaker[]) {
  const { file, bytes } = readSource(folder)
  const { document, diagnostics } = await readDocument(bytes, file)
  if (!document) throw new Error(`${folder}: ${diagnostics[0]?.message}`)
  const parsed = parseTranscript(document, speakers, file)
  const expected: Expected = {
    summary: JSON.parse(readFileSync(join(folder, 'transcript.json'), 'utf8')),
    diagnostics: readFileSync(join(folder, 'diagnostics.txt'), 'utf8'),
  }
  const printed = [...diagnostics, ...parsed.diagnostics].map(print).join('')
  return { document, parsed, summary: summarise(parsed, document.text), printed, expected }
}

/** What a case's transcript.json may say: statements with speakers by slug, and what was set aside as `reason: text`. */
function summarise({ metadata, statements, spans }: ParsedTranscript, text: string) {
  return {
    metadata,
    statements: statements.map(({ speaker, ...rest }) => ({
      ...rest,
      speaker: speaker?.slug ?? null,
      name: speaker?.name,
    })),
    aside: spans.flatMap((span) =>
      span.role === 'boilerplate' ? [`${span.reason}: ${text.slice(span.start, span.end).replace(/\s+/gu, ' ')}`] : [],
    ),
  }
}

const print = ({ position, severity, rule, message }: Diagnostic) =>
  `${position.line}:${position.column} ${severity} ${rule} ${message}\n`
