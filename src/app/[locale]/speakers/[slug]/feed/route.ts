import type { NextRequest } from 'next/server'
import { toTranscriptFeed } from '#src/publish/transcript-feed.ts'
import { loadSpeakerFeed } from '../../../../_data/load-feed.ts'
import { sendFeed } from '../../../../send-feed.ts'
import { sayWhy } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** The latest transcripts with a speaker, as a feed. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const feed = await loadSpeakerFeed((await params).slug)
  if (feed === null) return sayWhy('Nobody in the archive has this name.', 404)
  return sendFeed(toTranscriptFeed(feed), request)
}
