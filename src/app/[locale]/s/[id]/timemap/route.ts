import { statementPath } from '#src/transcript/permalink.ts'
import { loadStatementMementos } from '../../../../_data/load-mementos.ts'
import { sendTimeMap } from '../../../../send-time-map.ts'

export const dynamic = 'force-dynamic'

/** All states that a statement's page has had. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return sendTimeMap(statementPath(id), await loadStatementMementos(id))
}
