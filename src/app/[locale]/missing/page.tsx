import type { Metadata } from 'next'
import { MissingPage } from '#src/ui/missing-page.tsx'
import { words } from '#src/ui/words.ts'
import { openPage } from '../../open-page.ts'

type Params = { params: Promise<{ locale: string }> }

export const dynamic = 'force-static'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  return { title: words('missing')('pageTitle'), robots: { index: false } }
}

/** Every address that is no page; src/proxy.ts sends it with status 404. */
export default async function Missing({ params }: Params) {
  await openPage(params)
  return <MissingPage />
}
