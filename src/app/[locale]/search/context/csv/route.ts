import type { NextRequest } from 'next/server'
import { streamContextCsv } from '#src/publish/context-table.ts'
import { exportFileName } from '#src/publish/export-file-name.ts'
import { loadContextExport } from '../../../../_data/load-research.ts'
import { siteUrl } from '../../../../_data/site.ts'
import { orSearchUnavailable } from '../../../../or-search-unavailable.ts'
import { contextParametersSchema, listParameters } from '../../../../scope-parameters.ts'
import { sayWhy, sendFile } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** All lines of words in context as CSV: the parameters of /search/context. */
export const GET = orSearchUnavailable(async function answer(request: NextRequest): Promise<Response> {
  const { sort, page: _, ...scope } = contextParametersSchema.parse(listParameters(request.nextUrl.searchParams))
  if (scope.q === '') return sayWhy('Say which words: q=words.', 400)
  const { total, count, lines } = await loadContextExport(scope, sort)
  return sendFile(
    {
      ...{ total, count, mediaType: 'text/csv; charset=utf-8; header=present' },
      name: exportFileName(['context', scope.q, scope.speaker, scope.kind, scope.year], 'csv'),
      note: count < total ? `${count} of ${total} lines: an export holds no more.` : null,
      open: () => streamContextCsv(lines, siteUrl()),
    },
    request.method,
  )
})

export const HEAD = GET
