import type { ExportedStatement } from '#src/query/research-views.ts'
import { exportColumns, toExportRecords } from './export-record.ts'
import { streamCsv } from './stream-csv.ts'
import { streamJsonLines } from './stream-json-lines.ts'
import { streamXlsx } from './stream-xlsx.ts'

/** Widths of the columns of a workbook, in characters. */
const widths: Partial<Record<string, number>> = { permalink: 36, title: 40, text: 90, citation: 60, transcript: 36 }
const usualWidth = 16

/** A format that statements leave the archive in: how a file of it is named, declared and written. */
export type ExportFormat = {
  extension: 'csv' | 'jsonl' | 'xlsx'
  mediaType: string
  stream: (statements: AsyncIterable<ExportedStatement>, siteUrl: string) => ReadableStream<Uint8Array>
}

export const exportFormats: readonly ExportFormat[] = [
  {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    stream: (statements, siteUrl) => streamCsv(exportColumns, toExportRecords(statements, siteUrl)),
  },
  {
    extension: 'jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    stream: (statements, siteUrl) => streamJsonLines(toExportRecords(statements, siteUrl)),
  },
  {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    stream: (statements, siteUrl) =>
      streamXlsx(
        'Statements',
        exportColumns.map((key) => ({ key, width: widths[key] ?? usualWidth })),
        toExportRecords(statements, siteUrl),
      ),
  },
]
