import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { getTranscripts } from '#src/query/get-transcripts.ts'
import { tagOf } from './tags.ts'

const load = unstable_cache(getTranscripts, ['transcripts'], { tags: [tagOf.lists] })

/** A page of the transcripts, or of one year's, kept until any transcript changes. */
export const loadTranscripts = cache((year: string | null, page: number) => load({ year, page }))
