import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getPastStatement } from '#src/query/get-past-statement.ts'
import { getPastTranscript } from '#src/query/get-past-transcript.ts'
import { isStatementId } from '#src/transcript/statement-id.ts'
import { tagOf } from './tags.ts'

/** A statement as it stood, with what became of it: kept until its transcript changes. */
export const loadPastStatement = cache(async (id: string, revision: number) => {
  if (!isStatementId(id)) return null
  const load = () => getPastStatement(id, revision)
  return unstable_cache(load, ['past-statement', id, String(revision)], { tags: [tagOf.statement(id)] })()
})

/** A transcript as it stood: kept until it changes. */
export const loadPastTranscript = cache((slug: string, revision: number) => {
  const load = () => getPastTranscript(slug, revision)
  return unstable_cache(load, ['past-transcript', slug, String(revision)], { tags: [tagOf.transcript(slug)] })()
})
