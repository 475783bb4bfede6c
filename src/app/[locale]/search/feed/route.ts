import type { NextRequest } from 'next/server'
import { toStatementFeed } from '#src/publish/statement-feed.ts'
import { describeScope } from '#src/ui/describe-scope.ts'
import { scopeAddress } from '#src/ui/scope-address.ts'
import { loadSearchFeed } from '../../../_data/load-feed.ts'
import { orSearchUnavailable } from '../../../or-search-unavailable.ts'
import { asksNothing, listParameters, scopeParametersSchema } from '../../../scope-parameters.ts'
import { sendFeed } from '../../../send-feed.ts'
import { sayWhy } from '../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** A search as a feed of what it finds anew. */
export const GET = orSearchUnavailable(async function answer(request: NextRequest): Promise<Response> {
  const scope = scopeParametersSchema.parse(listParameters(request.nextUrl.searchParams))
  if (asksNothing(scope))
    return sayWhy('Say what to follow: q=words, speaker=, kind=, year=, place= or language=.', 400)
  const addresses = { path: scopeAddress('/search/feed.atom', scope), page: scopeAddress('/search', scope) }
  return sendFeed(toStatementFeed(await loadSearchFeed(scope), { what: describeScope(scope), ...addresses }), request)
})
