import type { ContextLineView, ExportedStatement } from '#src/query/research-views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { citeStatement } from './cite-statement.ts'
import { streamCsv, type TableValue } from './stream-csv.ts'

const columns = ['left', 'match', 'right', 'date', 'speaker', 'kind', 'title', 'permalink', 'citation']

type Line = { line: ContextLineView; statement: ExportedStatement }

/** Words in context as CSV, a line a match. `siteUrl` has no slash at its end. */
export function streamContextCsv(lines: AsyncIterable<Line>, siteUrl: string): ReadableStream<Uint8Array> {
  return streamCsv(columns, toRows(lines, siteUrl))
}

async function* toRows(lines: AsyncIterable<Line>, siteUrl: string): AsyncGenerator<Record<string, TableValue>> {
  for await (const { line, statement } of lines) {
    const { left, match, right, kind, speaker, label, transcript } = line
    yield {
      ...{ left: left.trim(), match, right: right.trim(), kind },
      date: transcript.date,
      speaker: speaker?.name ?? label,
      title: transcript.title,
      permalink: `${siteUrl}${statementPath(line.id)}`,
      citation: citeStatement(statement, siteUrl),
    }
  }
}
