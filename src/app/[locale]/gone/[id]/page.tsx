import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPassageParameters } from '#src/transcript/passage-parameters.ts'
import { GonePage } from '#src/ui/gone-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { loadStatementAddress } from '../../../_data/load-statement-address.ts'
import { openPage } from '../../../open-page.ts'
import { type Parameters, toQuery } from '../../../to-query.ts'

type Asked = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Parameters> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  await openPage(params)
  return { title: words('gone')('pageTitle'), robots: { index: false } }
}

/** What stands at the address of a removed statement; src/proxy.ts sends it with status 410. */
export default async function Gone({ params, searchParams }: Asked) {
  const address = await loadStatementAddress((await openPage(params)).id)
  const passage = readPassageParameters(toQuery(await searchParams))
  if (address.state !== 'gone') notFound()
  return (
    <PageFrame>
      <GonePage address={address} passage={passage} />
    </PageFrame>
  )
}
