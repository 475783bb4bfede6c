import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { DraftStatementPage } from '#src/ui/desk/statement-page.tsx'
import '#src/ui/desk/desk.css'
import { draftPage } from '../../../../../../_data/draft-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Statement of a draft', robots: { index: false } }

type Params = { params: Promise<{ id: string; at: string }> }

export default async function DraftStatement({ params }: Params) {
  const { id, at } = await params
  const { frame, draft } = await draftPage('draft.edit', id)
  if (!/^\d{1,6}$/.test(at) || draft.statements[Number(at)] === undefined) notFound()
  return (
    <DeskFrame {...frame} at="/desk/drafts">
      <DraftStatementPage draft={draft} at={Number(at)} />
    </DeskFrame>
  )
}
