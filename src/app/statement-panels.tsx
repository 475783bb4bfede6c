import { citeStatement } from '#src/publish/cite-statement.ts'
import { embedCode } from '#src/publish/embed-code.ts'
import { quoteStatement } from '#src/publish/quote-statement.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { embedPath, statementPath } from '#src/transcript/permalink.ts'
import { CitePanel } from '#src/ui/cite-panel.tsx'
import { formatDay } from '#src/ui/format-day.ts'
import { kindName } from '#src/ui/kind-name.ts'
import { SharePanel } from '#src/ui/share-panel.tsx'
import { nameOfSpeaker } from '#src/ui/speaker-name.tsx'
import { siteUrl } from './_data/site.ts'

/** What can be done with a statement: cite it, share it, embed it. */
export function StatementPanels({ view }: { view: StatementPageView }) {
  const { statement, transcript, role } = view
  const path = statementPath(statement.id)
  return (
    <>
      <CitePanel path={path} citation={citeStatement({ ...statement, role, transcript }, siteUrl())} />
      <SharePanel
        url={siteUrl() + path}
        title={`${nameOfSpeaker(statement) || kindName(statement.kind)}, ${formatDay(transcript.date)}`}
        quotation={quoteStatement(view, siteUrl())}
        embedCode={embedCode(view, siteUrl())}
        embedAddress={embedPath(statement.id, transcript.revision)}
      />
    </>
  )
}
