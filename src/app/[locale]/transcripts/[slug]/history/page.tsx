import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { transcriptHistoryPath } from '#src/transcript/permalink.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { TranscriptHistoryPage } from '#src/ui/transcript-history-page.tsx'
import { loadTranscriptHistory } from '../../../../_data/load-history.ts'

type Params = { params: Promise<{ slug: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug } = await params
  const robots = { index: false }
  return { title: 'Corrections', alternates: { canonical: transcriptHistoryPath(slug) }, robots }
}

export default async function TranscriptHistory({ params }: Params) {
  const history = await loadTranscriptHistory((await params).slug)
  if (history === null) notFound()
  return (
    <PageFrame>
      <TranscriptHistoryPage history={history} />
    </PageFrame>
  )
}
