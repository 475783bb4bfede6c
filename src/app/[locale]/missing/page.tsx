import type { Metadata } from 'next'
import { MissingPage } from '#src/ui/missing-page.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

/** Every address that is no page; src/proxy.ts sends it with status 404. */
export default function Missing() {
  return <MissingPage />
}
