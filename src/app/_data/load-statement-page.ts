import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getAlsoSaid } from '#src/query/get-also-said.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import { isStatementId } from '#src/transcript/statement-id.ts'
import { orWithoutSearch } from './search-availability.ts'
import { tagOf } from './tags.ts'

/** A statement with what stands around it, kept until its transcript changes; null when there is none. */
export const loadStatementPage = cache(async (id: string) => {
  if (!isStatementId(id)) return null
  return unstable_cache(() => getStatementPage(id), ['statement', id], { tags: [tagOf.statement(id)] })()
})

/** What else its speaker said on its subject, kept as long as the statement itself: what comes later is found when it changes. */
export const loadAlsoSaid = cache(async (id: string) => {
  if (!isStatementId(id)) return []
  const found = unstable_cache(() => getAlsoSaid(id), ['also-said', id], { tags: [tagOf.statement(id)] })()
  return orWithoutSearch(found, [])
})
