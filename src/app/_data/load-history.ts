import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getStatementHistory } from '#src/query/get-statement-history.ts'
import { getTranscriptHistory } from '#src/query/get-transcript-history.ts'
import { isStatementId } from '#src/transcript/statement-id.ts'
import { tagOf } from './tags.ts'

/** How a statement read over time, kept until its transcript changes; null when there is none. */
export const loadStatementHistory = cache(async (id: string) => {
  if (!isStatementId(id)) return null
  const tags = [tagOf.statement(id)]
  return unstable_cache(() => getStatementHistory(id), ['statement-history', id], { tags })()
})

/** What each correction of a transcript changed, kept until the next one; null when there is none. */
export const loadTranscriptHistory = cache((slug: string) => {
  const tags = [tagOf.transcript(slug)]
  return unstable_cache(() => getTranscriptHistory(slug), ['transcript-history', slug], { tags })()
})
