import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { WithdrawnPage } from '#src/ui/withdrawn-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadWithdrawal } from '../../../../_data/load-withdrawal.ts'
import { openPage } from '../../../../open-page.ts'

type Asked = { params: Promise<{ locale: string; place: string; name: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  await openPage(params)
  return { title: words('withdrawn')('pageTitle'), robots: { index: false } }
}

/** What stands at every address of a withdrawn transcript; src/proxy.ts sends it with status 410. */
export default async function Withdrawn({ params }: Asked) {
  const asked = await openPage(params)
  const withdrawal = await loadWithdrawal(asked)
  if (withdrawal === null) notFound()
  return (
    <PageFrame searchable={false}>
      <WithdrawnPage withdrawal={withdrawal} subject={asked.place === 's' ? 'statement' : 'transcript'} />
    </PageFrame>
  )
}
