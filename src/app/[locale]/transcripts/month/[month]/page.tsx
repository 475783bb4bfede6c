import type { Metadata } from 'next'
import { formatPeriod } from '#src/ui/format-period.ts'
import { MonthPage } from '#src/ui/month-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { monthAddress, transcriptsAddress } from '#src/ui/transcripts-address.ts'
import { words } from '#src/ui/words.ts'
import { loadMonth } from '../../../../_data/load-browse.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; month: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { month } = await openPage(params)
  const title = words('browse')('transcriptsOf', { year: formatPeriod(month) })
  return { title, alternates: pageAddresses(monthAddress(month)) }
}

export default async function Month({ params }: Params) {
  const { month } = await openPage(params)
  const year = month.slice(0, 4)
  const crumbs = [
    { href: '/transcripts', name: words('browse')('transcripts') },
    { href: transcriptsAddress(year), name: year },
  ]
  return (
    <PageFrame path={monthAddress(month)} crumbs={crumbs}>
      <MonthPage view={await loadMonth(month)} />
    </PageFrame>
  )
}
