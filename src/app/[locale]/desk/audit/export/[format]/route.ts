import { z } from 'zod'
import { eachAuditEntry } from '#src/editors/read-audit.ts'
import { streamAuditCsv, streamAuditLines } from '#src/publish/audit-table.ts'
import { auditParametersSchema, toAuditFilters } from '../../../../../audit-parameters.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const formats = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', stream: streamAuditCsv },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', stream: streamAuditLines },
} as const

const formatSchema = z.enum(['csv', 'jsonl'])

/** The audit log as a file: the parameters of /desk/audit. */
export const GET = deskRoute({ action: 'audit.see', body: z.object({}) }, async ({ desk, params, request }) => {
  const format = formatSchema.safeParse(params['format'])
  if (!format.success) return { problem: { status: 404, title: 'Not there', detail: 'There is csv and jsonl.' } }
  const asked = auditParametersSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { mediaType, stream } = formats[format.data]
  return new Response(stream(eachAuditEntry(desk, toAuditFilters(asked))), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="rostrum-audit.${format.data}"`,
      'cache-control': 'private, no-store',
    },
  })
})
