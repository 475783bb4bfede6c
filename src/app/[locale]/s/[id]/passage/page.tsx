import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Passage } from '#src/transcript/passage.ts'
import { readPassageParameters } from '#src/transcript/passage-parameters.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { PastStatementPage } from '#src/ui/past-statement-page.tsx'
import { StatementPage } from '#src/ui/statement-page.tsx'
import { loadPassage } from '../../../../_data/load-passage.ts'
import { loadPastStatement } from '../../../../_data/load-past.ts'
import { loadStatementPage } from '../../../../_data/load-statement-page.ts'
import { siteUrl } from '../../../../_data/site.ts'
import { describePastStatement } from '../../../../describe-past.ts'
import { describeStatement } from '../../../../describe-statement.ts'
import { openPage } from '../../../../open-page.ts'
import { StatementPanels } from '../../../../statement-panels.tsx'
import { type Parameters, toQuery } from '../../../../to-query.ts'

type Asked = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Parameters> }

async function read({ params, searchParams }: Asked) {
  const { id } = await openPage(params)
  const query = toQuery(await searchParams)
  const revision = query.get('rev')
  return { id, passage: readPassageParameters(query), revision: revision === null ? null : Number(revision) }
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { id, revision } = await read(asked)
  if (revision !== null) {
    const past = await loadPastStatement(id, revision)
    return past === null ? {} : describePastStatement(past)
  }
  const view = await loadStatementPage(id)
  return view === null ? {} : describeStatement(view)
}

/** A statement, of now or of a revision, with the passage that its address names. */
export default async function PassageOfStatement(asked: Asked) {
  const { id, passage, revision } = await read(asked)
  if (passage === null) notFound()
  return <PageFrame>{revision === null ? await showNow(id, passage) : await showPast(id, revision, passage)}</PageFrame>
}

async function showNow(id: string, passage: Passage) {
  const view = await loadStatementPage(id)
  if (view === null) notFound()
  return (
    <StatementPage
      view={view}
      siteUrl={siteUrl()}
      panels={<StatementPanels view={view} />}
      passage={await loadPassage(view.statement.id, passage)}
    />
  )
}

async function showPast(id: string, revision: number, passage: Passage) {
  const past = await loadPastStatement(id, revision)
  if (past === null) notFound()
  return <PastStatementPage past={past} passage={passage} />
}
