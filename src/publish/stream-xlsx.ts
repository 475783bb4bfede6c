import { writeXlsxStream } from 'hucre/xlsx'
import type { TableValue } from './stream-csv.ts'

/** Characters that a cell holds (Excel specifications and limits). */
const longestCell = 32_767
const cutMark = ' […] (cut here: an Excel cell holds no more)'

/** A column: its key in the rows, and its width in characters. */
export type XlsxColumn = { key: string; width: number }

/**
 * A table as an Excel workbook of one sheet, in pieces as its rows are read. Texts are written as texts, so none is taken
 * for a formula; one that is longer than a cell is cut, and says so.
 */
export function streamXlsx(
  name: string,
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<Record<string, TableValue>>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(toCells(columns, rows), {
    name,
    columns: columns.map(({ key, width }) => ({ header: key, width })),
    freezePane: { rows: 1 },
  })
}

async function* toCells(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<Record<string, TableValue>>,
): AsyncGenerator<TableValue[]> {
  for await (const row of rows) yield columns.map(({ key }) => toCell(row[key] ?? null))
}

function toCell(value: TableValue): TableValue {
  if (typeof value !== 'string') return value
  const text = withoutControls(value)
  return text.length <= longestCell ? text : cutText(text, longestCell - cutMark.length) + cutMark
}

/** XML has no control characters but tab and line ends (https://www.w3.org/TR/xml/#charsets). */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
}

/** The beginning of a text, never half a character. */
function cutText(text: string, length: number): string {
  const code = text.charCodeAt(length - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length)
}
