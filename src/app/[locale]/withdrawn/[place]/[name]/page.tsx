import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { WithdrawnPage } from '#src/ui/withdrawn-page.tsx'
import { loadWithdrawal } from '../../../../_data/load-withdrawal.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Withdrawn', robots: { index: false } }

/** What stands at every address of a withdrawn transcript; src/proxy.ts sends it with status 410. */
export default async function Withdrawn({ params }: { params: Promise<{ place: string; name: string }> }) {
  const asked = await params
  const withdrawal = await loadWithdrawal(asked)
  if (withdrawal === null) notFound()
  return (
    <PageFrame searchable={false}>
      <WithdrawnPage withdrawal={withdrawal} subject={asked.place === 's' ? 'statement' : 'transcript'} />
    </PageFrame>
  )
}
