import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PreviewBanner } from '#src/ui/desk/preview-banner.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { TranscriptPage } from '#src/ui/transcript-page.tsx'
import { draftPage } from '../../../../../_data/draft-page.ts'
import { loadPreview } from '../../../../../_data/load-differences.ts'
import { siteUrl } from '../../../../../_data/site.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

type Params = { params: Promise<{ id: string }> }

/** A draft exactly as readers will see it, marked as what it is. */
export default async function Preview({ params }: Params) {
  const { desk, draft } = await draftPage('draft.see', (await params).id)
  const transcript = await loadPreview(desk, draft.id)
  if (transcript === null) redirect(`/desk/drafts/${draft.id}`)
  return (
    <>
      <PreviewBanner id={draft.id} title={draft.title} />
      <PageFrame>
        <TranscriptPage transcript={transcript} siteUrl={siteUrl()} />
      </PageFrame>
    </>
  )
}
