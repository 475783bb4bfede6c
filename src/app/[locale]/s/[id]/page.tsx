import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { statementPath } from '#src/transcript/permalink.ts'
import { firstWords } from '#src/ui/first-words.ts'
import { formatDay } from '#src/ui/format-day.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { nameOfSpeaker } from '#src/ui/speaker-name.tsx'
import { StatementPage } from '#src/ui/statement-page.tsx'
import { loadStatementPage } from '../../../_data/load-statement-page.ts'
import { siteUrl } from '../../../_data/site.ts'

type Params = { params: Promise<{ id: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const view = await loadStatementPage((await params).id)
  if (view === null) return {}
  const { statement, transcript } = view
  const title = `${nameOfSpeaker(statement) || 'Note'}, ${formatDay(transcript.date)}: “${firstWords(statement.text, 60)}”`
  const description = firstWords(statement.text, 200)
  const url = statementPath(statement.id)
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, type: 'article', publishedTime: transcript.date, url },
  }
}

export default async function Statement({ params }: Params) {
  const view = await loadStatementPage((await params).id)
  if (view === null) notFound()
  return (
    <PageFrame>
      <StatementPage view={view} siteUrl={siteUrl()} />
    </PageFrame>
  )
}
