import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GonePage } from '#src/ui/gone-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadStatementAddress } from '../../../_data/load-statement-address.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A statement that was removed', robots: { index: false } }

/** What stands at the address of a removed statement; src/proxy.ts sends it with status 410. */
export default async function Gone({ params }: { params: Promise<{ id: string }> }) {
  const address = await loadStatementAddress((await params).id)
  if (address.state !== 'gone') notFound()
  return (
    <PageFrame>
      <GonePage address={address} />
    </PageFrame>
  )
}
