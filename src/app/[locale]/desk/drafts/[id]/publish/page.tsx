import type { Metadata } from 'next'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { PublishPage } from '#src/ui/desk/publish-page.tsx'
import { draftPage } from '../../../../../_data/draft-page.ts'
import { loadDifferences } from '../../../../../_data/load-differences.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Publish', robots: { index: false } }

type Params = { params: Promise<{ id: string }> }

export default async function Publish({ params }: Params) {
  const { frame, desk, draft } = await draftPage('draft.see', (await params).id)
  return (
    <DeskFrame {...frame} at="/desk/drafts">
      <PublishPage draft={draft} differences={await loadDifferences(desk, draft.id)} />
    </DeskFrame>
  )
}
