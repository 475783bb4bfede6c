import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { PastStatementPage } from '#src/ui/past-statement-page.tsx'
import { loadPastStatement } from '../../../../../_data/load-past.ts'
import { describePastStatement } from '../../../../../describe-past.ts'
import { openPage } from '../../../../../open-page.ts'

type Params = { params: Promise<{ locale: string; id: string; number: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { id, number } = await openPage(params)
  return loadPastStatement(id, Number(number))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const past = await load(props)
  return past === null ? {} : describePastStatement(past)
}

export default async function PastStatement(props: Params) {
  const past = await load(props)
  if (past === null) notFound()
  return (
    <PageFrame>
      <PastStatementPage past={past} />
    </PageFrame>
  )
}
