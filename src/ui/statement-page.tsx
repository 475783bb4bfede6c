import type { ReactNode } from 'react'
import type { PassageView } from '#src/query/history-views.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { statementHistoryPath, statementInTranscriptPath, statementPath } from '#src/transcript/permalink.ts'
import { CopyLink } from './copy-link.tsx'
import { PassageLinks, PassageNotice } from './passage-notice.tsx'
import { QuotationLinks } from './quotation-links.tsx'
import { Speech } from './speech.tsx'
import { StatementsAround } from './statement-around.tsx'
import { StatementHead } from './statement-head.tsx'
import { StatementNeighbours } from './statement-neighbours.tsx'

type Shown = { view: StatementPageView; siteUrl: string; passage?: PassageView | null; panels: ReactNode }

/**
 * One statement, with the rest of its exchange before and after it, and its ways out; `passage` is what its address names,
 * `panels` are ways to take it away.
 */
export function StatementPage({ view, siteUrl, passage = null, panels }: Shown) {
  const { statement, transcript, before, after } = view
  const marked = passage?.state === 'found' || passage?.state === 'changed' ? passage.passage : null
  const { language } = transcript
  return (
    <article className="mx-auto max-w-measure space-y-8">
      <StatementHead view={view} />
      {passage !== null && <PassageNotice id={statement.id} view={passage} />}
      <StatementsAround
        title={statement.kind === 'answer' ? 'The question' : 'Before'}
        statements={before}
        language={language}
        folded="first"
      />
      <div
        lang={statement.language ?? language}
        dir="auto"
        className={`statement ${statement.kind} large`}
        data-statement={statement.id}
      >
        <Speech paragraphs={statement.paragraphs} passage={marked} address={statement.id} />
      </div>
      {passage !== null && <PassageLinks id={statement.id} view={passage} />}
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <CopyLink href={statementPath(statement.id)} />
        <a href={statementInTranscriptPath(transcript.slug, statement.id)} className="button">
          Read in the whole transcript
        </a>
      </div>
      <p className="text-[0.9375rem] text-soft">
        Permanent link: <span className="select-all break-all">{`${siteUrl}${statementPath(statement.id)}`}</span>
        {' · '}
        <a href={statementHistoryPath(statement.id)}>How it read before</a>
      </p>
      <div className="print:hidden">{panels}</div>
      <StatementsAround
        title={statement.kind === 'question' ? 'The answer' : 'What followed'}
        statements={after}
        language={language}
        folded="last"
      />
      <QuotationLinks title="Quotes" links={view.quotes} />
      <QuotationLinks title="Quoted in" links={view.quotedIn} />
      <StatementNeighbours previous={view.previous} next={view.next} />
    </article>
  )
}
