import type { TranscriptRecord } from '#src/store/transcripts.ts'
import type { TranscriptView } from './views.ts'

/** Where a transcript was published, without what is not known. */
export function toSourceView({ sourceName, sourceUrl }: TranscriptRecord): TranscriptView['source'] {
  return { ...(sourceName === null ? {} : { name: sourceName }), ...(sourceUrl === null ? {} : { url: sourceUrl }) }
}
