import { writeCsvStream } from 'hucre/csv'

/** A value of a table: what is not known is null. */
export type TableValue = string | number | null

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads it), in pieces as its rows are read.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV Injection”).
 */
export function streamCsv(
  columns: readonly string[],
  rows: AsyncIterable<Record<string, TableValue>>,
): ReadableStream<Uint8Array> {
  return writeCsvStream(rows, { columns: [...columns], headers: [...columns], bom: true, escapeFormulae: true })
}
