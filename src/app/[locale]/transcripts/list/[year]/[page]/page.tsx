import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { transcriptsAddress } from '#src/ui/transcripts-address.ts'
import { describeList, TranscriptsPage } from '#src/ui/transcripts-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadCalendar } from '../../../../../_data/load-browse.ts'
import { loadTranscripts } from '../../../../../_data/load-transcripts.ts'
import { openPage } from '../../../../../open-page.ts'
import { pageAddresses } from '../../../../../page-addresses.ts'
import { pageNumberSchema } from '../../../../../page-number.ts'

type Params = { params: Promise<{ locale: string; year: string; page: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { year, page } = await openPage(params)
  return loadTranscripts(year === 'all' ? null : year, pageNumberSchema.parse(page))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const view = await load(props)
  const { year, page } = view
  const t = words('browse')
  const title = year === null ? t('transcripts') : t('transcriptsOf', { year })
  return {
    title: page > 1 ? words('pages')('titleOf', { title, page }) : title,
    description: describeList(view),
    alternates: pageAddresses(transcriptsAddress(year, page)),
  }
}

export default async function Transcripts(props: Params) {
  const view = await load(props)
  const crumbs = view.year === null ? [] : [{ href: '/transcripts', name: words('browse')('transcripts') }]
  return (
    <PageFrame path={transcriptsAddress(view.year, view.page)} crumbs={crumbs}>
      <TranscriptsPage view={view} calendar={await loadCalendar()} />
    </PageFrame>
  )
}
