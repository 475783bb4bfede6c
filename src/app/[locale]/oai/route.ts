import { sendProblem } from '#src/publish/api/answer-request.ts'
import { answerOai } from '#src/publish/oai-pmh.ts'
import { siteUrl } from '../../_data/site.ts'
import { admitRequest } from '../../api/admit-request.ts'
import { readBody } from '../../read-body.ts'

export const dynamic = 'force-dynamic'

/** For harvesters, by OAI-PMH 2.0: docs/guides/standards.md. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, new URL(request.url).searchParams)
}

export async function POST(request: Request): Promise<Response> {
  return answer(request, new URLSearchParams((await readBody(request, 10_000)) ?? ''))
}

async function answer(request: Request, parameters: URLSearchParams): Promise<Response> {
  const { headers, problem } = await admitRequest(request, {})
  if (problem) return sendProblem(problem, headers)
  const body = await answerOai(parameters, siteUrl())
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/xml; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    },
  })
}
