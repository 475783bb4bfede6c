import type { Metadata } from 'next'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { DraftsPage } from '#src/ui/desk/drafts-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'
import { loadDrafts } from '../../../_data/load-draft.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Drafts', robots: { index: false } }

export default async function Drafts() {
  const { actor, desk, frame } = await deskPage('draft.see')
  return (
    <DeskFrame {...frame} at="/desk/drafts">
      <DraftsPage drafts={await loadDrafts(desk, actor)} />
    </DeskFrame>
  )
}
