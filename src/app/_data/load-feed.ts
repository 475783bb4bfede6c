import 'server-only'
import { getSearchFeed } from '#src/query/get-search-feed.ts'
import { getSpeakerFeed, getTranscriptFeed } from '#src/query/get-transcript-feed.ts'

/** Feeds are asked anew each time; whoever reads them keeps them for a while. */
export const loadSearchFeed = getSearchFeed
export const loadTranscriptFeed = getTranscriptFeed
export const loadSpeakerFeed = getSpeakerFeed
