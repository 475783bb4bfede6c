import type { Metadata } from 'next'
import { ApiHelpPage } from '#src/ui/api-help-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { siteUrl } from '../../../_data/site.ts'
import { describeApi } from '../../../describe-api.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'

export const dynamic = 'force-static'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  return {
    title: 'The API',
    description: 'What programs can ask this archive, and how.',
    alternates: pageAddresses('/help/api'),
  }
}

/** The document of the API for people. */
export default async function Page({ params }: Params) {
  await openPage(params)
  return (
    <PageFrame path="/help/api" crumbs={[{ href: '/help', name: words('help')('title') }]}>
      <ApiHelpPage {...describeApi(siteUrl())} />
    </PageFrame>
  )
}
