import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { statementJsonLd, writeJsonLd } from '#src/publish/json-ld.ts'
import { pageLinks } from '#src/publish/page-links.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { PageData } from '#src/ui/page-data.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { StatementPage } from '#src/ui/statement-page.tsx'
import { loadAlsoSaid, loadStatementPage } from '../../../_data/load-statement-page.ts'
import { siteUrl } from '../../../_data/site.ts'
import { crumbsOfTranscript } from '../../../crumbs-of-transcript.ts'
import { describeStatement } from '../../../describe-statement.ts'
import { openPage } from '../../../open-page.ts'
import { StatementPanels } from '../../../statement-panels.tsx'

type Params = { params: Promise<{ locale: string; id: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const view = await loadStatementPage((await openPage(params)).id)
  return view === null ? {} : describeStatement(view)
}

export default async function Statement({ params }: Params) {
  const view = await loadStatementPage((await openPage(params)).id)
  if (view === null) notFound()
  return (
    <PageFrame path={statementPath(view.statement.id)} crumbs={crumbsOfTranscript(view.transcript)}>
      <PageData
        links={pageLinks(statementPath(view.statement.id), siteUrl())}
        jsonLd={writeJsonLd(statementJsonLd(view, siteUrl()))}
      />
      <StatementPage
        view={view}
        siteUrl={siteUrl()}
        alsoSaid={await loadAlsoSaid(view.statement.id)}
        panels={<StatementPanels view={view} />}
      />
    </PageFrame>
  )
}
