import type { Metadata } from 'next'
import { listAuditNames, readAudit } from '#src/editors/read-audit.ts'
import { AuditPage } from '#src/ui/desk/audit-page.tsx'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { deskPage } from '../../../_data/desk-page.ts'
import { auditParametersSchema, toAuditFilters, toAuditQuery } from '../../../audit-parameters.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Audit' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Audit({ searchParams }: Parameters) {
  const { desk, frame } = await deskPage('audit.see')
  const asked = auditParametersSchema.parse(await searchParams)
  const { entries, newer, older } = await readAudit(desk, toAuditFilters(asked), asked)
  const address = (place: { before?: number; after?: number }) => `/desk/audit${toAuditQuery(asked, place)}`
  return (
    <DeskFrame {...frame} at="/desk/audit">
      <AuditPage
        entries={entries}
        asked={asked}
        names={await listAuditNames(desk)}
        newer={newer === null ? null : address({ after: newer })}
        older={older === null ? null : address({ before: older })}
        exports={['csv', 'jsonl'].map((format) => `/desk/audit/export/${format}${toAuditQuery(asked)}`)}
      />
    </DeskFrame>
  )
}
