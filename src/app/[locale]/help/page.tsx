import type { Metadata } from 'next'
import { HelpPage } from '#src/ui/help-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'

export const dynamic = 'force-static'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  const t = words('help')
  return { title: t('title'), description: t('description'), alternates: pageAddresses('/help') }
}

export default async function Page({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame path="/help">
      <HelpPage />
    </PageFrame>
  )
}
