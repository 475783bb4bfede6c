import { z } from 'zod'
import { toQuotationRecords } from '#src/publish/quotation-record.ts'
import { longestCheckedText } from '#src/transcript/quotation-limits.ts'
import { loadQuotationCheck } from '../../../../../_data/load-quotation-check.ts'
import { siteUrl } from '../../../../../_data/site.ts'
import { sendProblem } from '../../../../../problem.ts'
import { readBody } from '../../../../../read-body.ts'

export const dynamic = 'force-dynamic'

/** Bytes of a request: every character of a text may be escaped. */
const mostBytes = longestCheckedText * 6 + 1000

const requestSchema = z.strictObject({ text: z.string().min(1).max(longestCheckedText) })

/** Check the quotations of a text: `{ "text": "…" }` in, a verdict on each out. docs/guides/quotations.md describes both. */
export async function POST(request: Request): Promise<Response> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    const detail = 'Send the text as JSON, with content-type: application/json.'
    return sendProblem({ status: 415, title: 'Not JSON', detail })
  }
  const body = await readBody(request, mostBytes)
  if (body === null) return sendProblem(tooLong)
  const asked = requestSchema.safeParse(parseJson(body))
  if (!asked.success) return sendProblem(explain(asked.error))
  const view = await loadQuotationCheck(asked.data.text)
  return Response.json(toQuotationRecords(view, siteUrl()), { headers: { 'cache-control': 'no-store' } })
}

export function GET(): Response {
  const detail = 'Send the text to be checked with POST, as { "text": "…" }.'
  return sendProblem({ status: 405, title: 'Only POST', detail }, { allow: 'POST' })
}

const tooLong = {
  status: 413,
  title: 'Too long',
  detail: `A text has at most ${longestCheckedText} characters. Send it in parts.`,
}

/** Undefined, which no schema takes, for what is not JSON. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function explain({ issues }: z.ZodError) {
  if (issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text')) return tooLong
  const what = issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ')
  return { status: 400, title: 'Not understood', detail: `Expected { "text": "…" }. ${what}` }
}
