import { sendProblem } from '#src/publish/api/answer-request.ts'
import { answerMcp } from '#src/publish/mcp/answer-mcp.ts'
import { siteUrl } from '../../_data/site.ts'
import { admitRequest } from '../../api/admit-request.ts'
import { readBody } from '../../read-body.ts'

export const dynamic = 'force-dynamic'

/** Bytes of a message: a text to be checked, every character of it escaped. */
const mostBytes = 700_000

/** The Model Context Protocol over HTTP, for anybody: docs/guides/mcp.md. */
export async function POST(request: Request): Promise<Response> {
  const admitted = await admitRequest(request, { cost: 2 })
  if (admitted.problem) return sendProblem(admitted.problem, admitted.headers)
  const body = await readBody(request, mostBytes)
  if (body === null) return sendProblem({ status: 413, title: 'Too long', detail: 'Send less at once.' })
  const { url, headers } = request
  const response = await answerMcp(new Request(url, { method: 'POST', headers, body }), siteUrl())
  for (const [name, value] of Object.entries({ ...anyone, ...admitted.headers })) response.headers.set(name, value)
  return response
}

/** Scripts of other sites may talk to it: it only reads, and takes no cookies for anybody. */
const anyone = { 'access-control-allow-origin': '*' }

export function OPTIONS(): Response {
  const headers = {
    ...anyone,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'Accept, Content-Type, Last-Event-ID, Mcp-Protocol-Version, Mcp-Session-Id',
    'access-control-max-age': '86400',
    allow: 'POST, OPTIONS',
  }
  return new Response(null, { status: 204, headers })
}

/** Without sessions there is nothing to listen to and nothing to end. */
function refuse(): Response {
  const detail = 'Send messages with POST, by a client of the Model Context Protocol. /help/api says more.'
  return sendProblem({ status: 405, title: 'Only POST', detail }, { allow: 'POST, OPTIONS' })
}
export const GET = refuse
export const DELETE = refuse
