import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPassageParameters } from '#src/transcript/passage-parameters.ts'
import { GonePage } from '#src/ui/gone-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadStatementAddress } from '../../../_data/load-statement-address.ts'
import { type Parameters, toQuery } from '../../../to-query.ts'

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Parameters> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A statement that was removed', robots: { index: false } }

/** What stands at the address of a removed statement; src/proxy.ts sends it with status 410. */
export default async function Gone({ params, searchParams }: Asked) {
  const address = await loadStatementAddress((await params).id)
  const passage = readPassageParameters(toQuery(await searchParams))
  if (address.state !== 'gone') notFound()
  return (
    <PageFrame>
      <GonePage address={address} passage={passage} />
    </PageFrame>
  )
}
