import { streamCsv, type TableValue } from './stream-csv.ts'
import { streamJsonLines } from './stream-json-lines.ts'

/** An entry of the audit log. `before` and `after` are JSON. */
type Entry = {
  id: number
  at: Date
  actorId: string
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  before: string | null
  after: string | null
}

const columns = ['id', 'at', 'actorId', 'actorName', 'action', 'subjectKind', 'subjectId', 'before', 'after']

/** The audit log as CSV, a line an entry. */
export function streamAuditCsv(entries: AsyncIterable<Entry>): ReadableStream<Uint8Array> {
  return streamCsv(columns, toRows(entries))
}

async function* toRows(entries: AsyncIterable<Entry>): AsyncGenerator<Record<string, TableValue>> {
  for await (const entry of entries) yield { ...entry, at: entry.at.toISOString() }
}

/** The audit log as JSON Lines, an entry a line; what changed is nested, not text. */
export function streamAuditLines(entries: AsyncIterable<Entry>): ReadableStream<Uint8Array> {
  return streamJsonLines(toRecords(entries))
}

async function* toRecords(entries: AsyncIterable<Entry>): AsyncGenerator<Record<string, unknown>> {
  const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
  for await (const entry of entries) yield { ...entry, before: parse(entry.before), after: parse(entry.after) }
}
