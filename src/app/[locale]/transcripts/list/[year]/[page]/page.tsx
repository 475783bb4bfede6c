import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { transcriptsAddress } from '#src/ui/transcripts-address.ts'
import { TranscriptsPage } from '#src/ui/transcripts-page.tsx'
import { loadTranscripts } from '../../../../../_data/load-transcripts.ts'
import { pageNumberSchema } from '../../../../../page-number.ts'

type Params = { params: Promise<{ year: string; page: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { year, page } = await params
  return loadTranscripts(year === 'all' ? null : year, pageNumberSchema.parse(page))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { year, page, total } = await load(props)
  const when = year === null ? '' : ` of ${year}`
  return {
    title: `Transcripts${when}${page > 1 ? `, page ${page}` : ''}`,
    description: `All ${total} transcripts${when} in the archive, newest first.`,
    alternates: { canonical: transcriptsAddress(year, page) },
  }
}

export default async function Transcripts(props: Params) {
  return (
    <PageFrame>
      <TranscriptsPage view={await load(props)} />
    </PageFrame>
  )
}
