import type { ExportedStatement } from '#src/query/research-views.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { citeStatement } from './cite-statement.ts'

/** The columns of an export, in their order. */
export const exportColumns = [
  'permalink',
  'date',
  'title',
  'speaker',
  'role',
  'kind',
  'place',
  'label',
  'text',
  'citation',
  'transcript',
  'language',
  'id',
] as const

/** A statement as a line of an export; what is not known is null. */
export type ExportRecord = Record<(typeof exportColumns)[number], string | null>

/** The record of a statement. `siteUrl` has no slash at its end. */
export function toExportRecord(statement: ExportedStatement, siteUrl: string): ExportRecord {
  const { id, kind, speaker, label, role, text, transcript } = statement
  return {
    permalink: `${siteUrl}${statementPath(id)}`,
    date: transcript.date,
    title: transcript.title,
    speaker: speaker?.name ?? null,
    role,
    kind,
    place: transcript.place,
    label,
    text,
    citation: citeStatement(statement, siteUrl),
    transcript: `${siteUrl}${transcriptPath(transcript.slug)}`,
    language: transcript.language,
    id,
  }
}

/** Records of statements, one after another as they are read. */
export async function* toExportRecords(
  statements: AsyncIterable<ExportedStatement>,
  siteUrl: string,
): AsyncGenerator<ExportRecord> {
  for await (const statement of statements) yield toExportRecord(statement, siteUrl)
}
