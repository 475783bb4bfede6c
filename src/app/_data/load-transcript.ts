import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getTranscript } from '#src/query/get-transcript.ts'
import { tagOf } from './tags.ts'

/** A whole transcript, kept until it changes; null when none has or had this slug. */
export const loadTranscript = cache((slug: string) =>
  unstable_cache(() => getTranscript(slug), ['transcript', slug], { tags: [tagOf.transcript(slug)] })(),
)
