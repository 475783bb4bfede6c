import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCitations } from '#src/publish/format-citations.ts'
import { citePath, transcriptPath } from '#src/transcript/permalink.ts'
import { CitePage } from '#src/ui/cite-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { loadTranscriptCitation } from '../../../../_data/load-citation.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; slug: string }> }

/** Not from the cache: it tells the day on which it is read. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const url = citePath(transcriptPath((await openPage(params)).slug))
  return {
    title: words('cite')('transcript'),
    description: words('cite')('transcriptDescription'),
    alternates: pageAddresses(url),
    robots: { index: false },
  }
}

export default async function CiteTranscript({ params }: Params) {
  const { slug } = await openPage(params)
  const item = await loadTranscriptCitation(slug)
  if (item === null) notFound()
  return (
    <PageFrame path={citePath(transcriptPath(slug))}>
      <CitePage what="transcript" path={transcriptPath(slug)} item={item} citations={formatCitations(item)} />
    </PageFrame>
  )
}
