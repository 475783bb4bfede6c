import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { citeTranscript } from '#src/publish/citation-item.ts'
import { citationMeta } from '#src/publish/citation-meta.ts'
import { transcriptJsonLd, writeJsonLd } from '#src/publish/json-ld.ts'
import { pageLinks } from '#src/publish/page-links.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { describeTranscript } from '#src/ui/describe-transcript.ts'
import { PageData } from '#src/ui/page-data.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { TranscriptPage } from '#src/ui/transcript-page.tsx'
import { loadTranscript } from '../../../_data/load-transcript.ts'
import { siteUrl } from '../../../_data/site.ts'
import { cardImage } from '../../../card-image.ts'
import { crumbsOfTranscript } from '../../../crumbs-of-transcript.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const transcript = await loadTranscript((await openPage(params)).slug)
  if (transcript === null) return {}
  const { title, slug, date } = transcript
  const description = describeTranscript(transcript)
  return {
    title,
    description,
    alternates: pageAddresses(transcriptPath(slug)),
    other: citationMeta(citeTranscript(transcript, { siteUrl: siteUrl(), accessed: null })),
    openGraph: {
      title,
      description,
      type: 'article',
      publishedTime: date,
      url: transcriptPath(slug),
      images: [cardImage(transcriptPath(slug), title)],
    },
  }
}

export default async function Transcript({ params }: Params) {
  const transcript = await loadTranscript((await openPage(params)).slug)
  if (transcript === null) notFound()
  return (
    <PageFrame path={transcriptPath(transcript.slug)} crumbs={crumbsOfTranscript(transcript)}>
      <PageData
        links={pageLinks(transcriptPath(transcript.slug), siteUrl())}
        jsonLd={writeJsonLd(transcriptJsonLd(transcript, siteUrl()))}
      />
      <TranscriptPage transcript={transcript} siteUrl={siteUrl()} />
    </PageFrame>
  )
}
