import type { Metadata } from 'next'
import { AboutPage } from '#src/ui/about-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'

export const dynamic = 'force-static'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  const t = words('about')
  return { title: t('pageTitle'), description: t('description'), alternates: pageAddresses('/about') }
}

export default async function About({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame path="/about">
      <AboutPage />
    </PageFrame>
  )
}
