import type { NextRequest } from 'next/server'
import { toTranscriptFeed } from '#src/publish/transcript-feed.ts'
import { loadTranscriptFeed } from '../../_data/load-feed.ts'
import { sendFeed } from '../../send-feed.ts'

export const dynamic = 'force-dynamic'

/** The transcripts that came into the archive last, as a feed. */
export async function GET(request: NextRequest): Promise<Response> {
  return sendFeed(toTranscriptFeed(await loadTranscriptFeed()), request)
}
