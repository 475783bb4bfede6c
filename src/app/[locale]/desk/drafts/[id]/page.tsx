import type { Metadata } from 'next'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { ReviewPage } from '#src/ui/desk/review-page.tsx'
import '#src/ui/desk/desk.css'
import { draftPage } from '../../../../_data/draft-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Draft', robots: { index: false } }

type Params = { params: Promise<{ id: string }> }

export default async function Draft({ params }: Params) {
  const { frame, draft } = await draftPage('draft.see', (await params).id)
  return (
    <DeskFrame {...frame} at="/desk/drafts" wide>
      <ReviewPage draft={draft} />
    </DeskFrame>
  )
}
