import type { Metadata } from 'next'
import { CodePage } from '#src/ui/desk/code-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { currentNotice } from '../../../../_data/desk-page.ts'
import { toDeskPath } from '../../../../desk-path.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in: code' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Code({ searchParams }: Parameters) {
  return (
    <PageFrame searchable={false}>
      <CodePage next={toDeskPath((await searchParams)['next'])} notice={await currentNotice()} />
    </PageFrame>
  )
}
