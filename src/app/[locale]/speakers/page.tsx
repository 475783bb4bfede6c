import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { SpeakersPage } from '#src/ui/speakers-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadSpeakers } from '../../_data/load-browse.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'

export const dynamic = 'force-static'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  const t = words('speakers')
  return { title: t('title'), description: t('description'), alternates: pageAddresses('/speakers') }
}

export default async function Page({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame path="/speakers">
      <SpeakersPage view={await loadSpeakers()} />
    </PageFrame>
  )
}
