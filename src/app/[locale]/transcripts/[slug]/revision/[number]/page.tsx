import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { PastTranscriptPage } from '#src/ui/past-transcript-page.tsx'
import { loadPastTranscript } from '../../../../../_data/load-past.ts'
import { describePastTranscript } from '../../../../../describe-past.ts'
import { openPage } from '../../../../../open-page.ts'

type Params = { params: Promise<{ locale: string; slug: string; number: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { slug, number } = await openPage(params)
  return loadPastTranscript(slug, Number(number))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const past = await load(props)
  return past === null ? {} : describePastTranscript(past)
}

export default async function PastTranscript(props: Params) {
  const past = await load(props)
  if (past === null) notFound()
  return (
    <PageFrame>
      <PastTranscriptPage past={past} />
    </PageFrame>
  )
}
