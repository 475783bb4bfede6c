import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { loadSuggestions } from '../../../_data/load-suggestions.ts'

export const dynamic = 'force-dynamic'

/** Characters that are completed; nobody types more and waits for help. */
const longest = 200
const textSchema = z.string().max(longest).catch('')
/** Seconds for which a browser needn't ask again. */
const fresh = 60

/**
 * Suggestions for the search box, as JSON: `{ "suggestions": [{ type, text, path, date, count }] }`; with
 * `format=opensearch` as browsers ask for them, `["typed", ["suggestion", …]]`.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const text = textSchema.parse(request.nextUrl.searchParams.get('q') ?? '')
  const suggestions = text.trim() === '' ? [] : await loadSuggestions(text)
  const headers = { 'cache-control': `private, max-age=${fresh}` }
  if (request.nextUrl.searchParams.get('format') === 'opensearch')
    return Response.json([text, suggestions.map((suggestion) => suggestion.text)], {
      headers: { ...headers, 'content-type': 'application/x-suggestions+json' },
    })
  return Response.json({ suggestions }, { headers })
}
