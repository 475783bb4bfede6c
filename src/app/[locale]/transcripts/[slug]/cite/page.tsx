import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCitations } from '#src/publish/format-citations.ts'
import { citePath, transcriptPath } from '#src/transcript/permalink.ts'
import { CitePage } from '#src/ui/cite-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadTranscriptCitation } from '../../../../_data/load-citation.ts'

type Params = { params: Promise<{ slug: string }> }

/** Not from the cache: it tells the day on which it is read. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const url = citePath(transcriptPath((await params).slug))
  return {
    title: 'Cite this transcript',
    description: 'A transcript in the citation styles, and as a file for reference managers.',
    alternates: { canonical: url },
    robots: { index: false },
  }
}

export default async function CiteTranscript({ params }: Params) {
  const { slug } = await params
  const item = await loadTranscriptCitation(slug)
  if (item === null) notFound()
  return (
    <PageFrame>
      <CitePage what="transcript" path={transcriptPath(slug)} item={item} citations={formatCitations(item)} />
    </PageFrame>
  )
}
