import type { Metadata } from 'next'
import { HomePage } from '#src/ui/home-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadHome } from '../_data/load-home.ts'

export const dynamic = 'force-static'
export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function Home() {
  return (
    <PageFrame searchable={false}>
      <HomePage view={await loadHome()} />
    </PageFrame>
  )
}
