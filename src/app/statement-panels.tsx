import { citeStatement } from '#src/publish/cite-statement.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { CitePanel } from '#src/ui/cite-panel.tsx'
import { siteUrl } from './_data/site.ts'

/** What can be done with a statement: cite it. */
export function StatementPanels({ view }: { view: StatementPageView }) {
  const { statement, transcript, role } = view
  const path = statementPath(statement.id)
  return <CitePanel path={path} citation={citeStatement({ ...statement, role, transcript }, siteUrl())} />
}
