import type { Metadata } from 'next'
import { HomePage } from '#src/ui/home-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadHome } from '../_data/load-home.ts'
import { openPage } from '../open-page.ts'
import { pageAddresses } from '../page-addresses.ts'

export const dynamic = 'force-static'
type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  return { alternates: pageAddresses('/') }
}

export default async function Home({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame searchable={false} path="/">
      <HomePage view={await loadHome()} />
    </PageFrame>
  )
}
