import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { transcriptHistoryPath } from '#src/transcript/permalink.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { TranscriptHistoryPage } from '#src/ui/transcript-history-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadTranscriptHistory } from '../../../../_data/load-history.ts'
import { crumbsOfTranscript } from '../../../../crumbs-of-transcript.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug } = await openPage(params)
  const robots = { index: false }
  return { title: words('history')('title'), alternates: pageAddresses(transcriptHistoryPath(slug)), robots }
}

export default async function TranscriptHistory({ params }: Params) {
  const history = await loadTranscriptHistory((await openPage(params)).slug)
  if (history === null) notFound()
  return (
    <PageFrame path={transcriptHistoryPath(history.slug)} crumbs={crumbsOfTranscript(history, 'below')}>
      <TranscriptHistoryPage history={history} />
    </PageFrame>
  )
}
