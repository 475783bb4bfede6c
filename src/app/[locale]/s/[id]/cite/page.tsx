import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCitations } from '#src/publish/format-citations.ts'
import { citePath, statementPath } from '#src/transcript/permalink.ts'
import { CitePage } from '#src/ui/cite-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { loadStatementCitation } from '../../../../_data/load-citation.ts'

type Params = { params: Promise<{ id: string }> }

/** Not from the cache: it tells the day on which it is read. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const url = citePath(statementPath((await params).id))
  return {
    title: 'Cite this statement',
    description: 'A statement in the citation styles, and as a file for reference managers.',
    alternates: { canonical: url },
    robots: { index: false },
  }
}

export default async function CiteStatement({ params }: Params) {
  const { id } = await params
  const item = await loadStatementCitation(id)
  if (item === null) notFound()
  return (
    <PageFrame>
      <CitePage what="statement" path={statementPath(id)} item={item} citations={formatCitations(item)} />
    </PageFrame>
  )
}
