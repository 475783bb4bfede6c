import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { statementHistoryPath } from '#src/transcript/permalink.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { StatementHistoryPage } from '#src/ui/statement-history-page.tsx'
import { loadStatementHistory } from '../../../../_data/load-history.ts'

type Params = { params: Promise<{ id: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await params
  const robots = { index: false }
  return { title: 'How this statement read', alternates: { canonical: statementHistoryPath(id) }, robots }
}

export default async function StatementHistory({ params }: Params) {
  const history = await loadStatementHistory((await params).id)
  if (history === null) notFound()
  return (
    <PageFrame>
      <StatementHistoryPage history={history} />
    </PageFrame>
  )
}
