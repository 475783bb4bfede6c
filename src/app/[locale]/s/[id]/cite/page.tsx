import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCitations } from '#src/publish/format-citations.ts'
import { citePath, statementPath } from '#src/transcript/permalink.ts'
import { CitePage } from '#src/ui/cite-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { loadStatementCitation } from '../../../../_data/load-citation.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; id: string }> }

/** Not from the cache: it tells the day on which it is read. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const url = citePath(statementPath((await openPage(params)).id))
  return {
    title: words('cite')('statement'),
    description: words('cite')('statementDescription'),
    alternates: pageAddresses(url),
    robots: { index: false },
  }
}

export default async function CiteStatement({ params }: Params) {
  const { id } = await openPage(params)
  const item = await loadStatementCitation(id)
  if (item === null) notFound()
  return (
    <PageFrame path={citePath(statementPath(id))}>
      <CitePage what="statement" path={statementPath(id)} item={item} citations={formatCitations(item)} />
    </PageFrame>
  )
}
