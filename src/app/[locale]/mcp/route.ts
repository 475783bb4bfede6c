import { sendProblem } from '#src/publish/api/answer-request.ts'
import { answerMcp } from '#src/publish/mcp/answer-mcp.ts'
import { siteUrl } from '../../_data/site.ts'
import { admitRequest } from '../../api/admit-request.ts'

export const dynamic = 'force-dynamic'

/** Bytes of a message: a text to be checked, every character of it escaped. */
const mostBytes = 700_000

/** The Model Context Protocol over HTTP, for anybody: docs/guides/mcp.md. */
export async function POST(request: Request): Promise<Response> {
  const admitted = await admitRequest(request, { cost: 2 })
  if (admitted.problem) return sendProblem(admitted.problem, admitted.headers)
  if (Number(request.headers.get('content-length') ?? mostBytes + 1) > mostBytes)
    return sendProblem({ status: 413, title: 'Too long', detail: 'Send less at once, with its content-length.' })
  return answerMcp(request, siteUrl())
}

/** Without sessions there is nothing to listen to and nothing to end. */
function refuse(): Response {
  const detail = 'Send messages with POST, by a client of the Model Context Protocol. /help/api says more.'
  return sendProblem({ status: 405, title: 'Only POST', detail }, { allow: 'POST' })
}
export const GET = refuse
