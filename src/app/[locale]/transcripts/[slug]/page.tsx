import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { describeTranscript } from '#src/ui/describe-transcript.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { TranscriptPage } from '#src/ui/transcript-page.tsx'
import { loadTranscript } from '../../../_data/load-transcript.ts'

type Params = { params: Promise<{ slug: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const transcript = await loadTranscript((await params).slug)
  if (transcript === null) return {}
  const { title, slug, date } = transcript
  const description = describeTranscript(transcript)
  return {
    title,
    description,
    alternates: { canonical: transcriptPath(slug) },
    openGraph: { title, description, type: 'article', publishedTime: date, url: transcriptPath(slug) },
  }
}

export default async function Transcript({ params }: Params) {
  const transcript = await loadTranscript((await params).slug)
  if (transcript === null) notFound()
  return (
    <PageFrame>
      <TranscriptPage transcript={transcript} />
    </PageFrame>
  )
}
