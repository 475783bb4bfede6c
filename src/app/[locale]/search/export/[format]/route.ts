import type { NextRequest } from 'next/server'
import { exportFileName } from '#src/publish/export-file-name.ts'
import { exportFormats } from '#src/publish/export-formats.ts'
import { loadExport } from '../../../../_data/load-export.ts'
import { siteUrl } from '../../../../_data/site.ts'
import { orSearchUnavailable } from '../../../../or-search-unavailable.ts'
import { asksNothing, listParameters, scopeParametersSchema } from '../../../../scope-parameters.ts'
import { sayWhy, sendFile } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ format: string }> }

/** A whole search result as a file: the parameters of /search, in its order. */
export const GET = orSearchUnavailable(async function answer(
  request: NextRequest,
  { params }: Context,
): Promise<Response> {
  const { format: extension } = await params
  const format = exportFormats.find((known) => known.extension === extension)
  if (!format) return sayWhy('There is no such format.', 404)
  const asked = scopeParametersSchema.parse(listParameters(request.nextUrl.searchParams))
  if (asksNothing(asked))
    return sayWhy('Say what to export: q=words, speaker=, kind=, year=, place= or language=.', 400)
  const { total, count, statements } = await loadExport(asked)
  const { q, speaker, kind, year, place, language } = asked
  const first = count < total ? `first ${count}` : null
  return sendFile(
    {
      ...{ count, total, mediaType: format.mediaType },
      name: exportFileName([q, speaker, kind, year, place, language, first], extension),
      note: first && `The first ${count} of ${total} statements: an export holds no more.`,
      open: () => format.stream(statements, siteUrl()),
    },
    request.method,
  )
})

export const HEAD = GET
