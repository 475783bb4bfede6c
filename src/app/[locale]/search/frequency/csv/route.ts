import type { NextRequest } from 'next/server'
import { exportFileName } from '#src/publish/export-file-name.ts'
import { streamFrequencyCsv } from '#src/publish/frequency-table.ts'
import { loadFrequency } from '../../../../_data/load-research.ts'
import { orSearchUnavailable } from '../../../../or-search-unavailable.ts'
import { frequencyParametersSchema, listParameters } from '../../../../scope-parameters.ts'
import { sayWhy, sendFile } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** Counts over time as CSV: the parameters of /search/frequency. */
export const GET = orSearchUnavailable(async function answer(request: NextRequest): Promise<Response> {
  const asked = frequencyParametersSchema.parse(listParameters(request.nextUrl.searchParams))
  const { q: queries, period, by, per: _, ...filters } = asked
  if (queries.length === 0) return sayWhy('Say what to count: q=words, once for each term.', 400)
  const view = await loadFrequency({ queries, filters, period, by })
  const count = view.series.length * view.periods.length
  return sendFile(
    {
      ...{ count, total: count, note: null, mediaType: 'text/csv; charset=utf-8; header=present' },
      name: exportFileName(['frequency', ...queries, filters.speaker, filters.year, `by ${period}`], 'csv'),
      open: () => streamFrequencyCsv(view),
    },
    request.method,
  )
})

export const HEAD = GET
