import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { statementHistoryPath } from '#src/transcript/permalink.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { StatementHistoryPage } from '#src/ui/statement-history-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadStatementHistory } from '../../../../_data/load-history.ts'
import { crumbsOfTranscript } from '../../../../crumbs-of-transcript.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; id: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await openPage(params)
  const robots = { index: false }
  return { title: words('history')('statementTitle'), alternates: pageAddresses(statementHistoryPath(id)), robots }
}

export default async function StatementHistory({ params }: Params) {
  const history = await loadStatementHistory((await openPage(params)).id)
  if (history === null) notFound()
  return (
    <PageFrame path={statementHistoryPath(history.id)} crumbs={crumbsOfTranscript(history.transcript, 'below')}>
      <StatementHistoryPage history={history} />
    </PageFrame>
  )
}
