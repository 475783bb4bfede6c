import type { Metadata } from 'next'
import { NumbersPage } from '#src/ui/numbers-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import '#src/ui/research.css'
import { loadNumbers } from '../../../_data/load-browse.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'

export const dynamic = 'force-static'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  const t = words('numbers')
  return { title: t('title'), description: t('description'), alternates: pageAddresses('/about/numbers') }
}

export default async function Page({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame path="/about/numbers" crumbs={[{ href: '/about', name: words('site')('about') }]}>
      <NumbersPage view={await loadNumbers()} />
    </PageFrame>
  )
}
