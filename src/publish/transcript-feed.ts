import type { TranscriptFeed } from '#src/query/feed-views.ts'
import { speakerPath, transcriptPath } from '#src/transcript/permalink.ts'
import type { AtomFeed } from './write-atom.ts'

/** New transcripts as a feed: all of them, or those in which a speaker has a word. */
export function toTranscriptFeed({ speaker, transcripts }: TranscriptFeed): AtomFeed {
  const page = speaker === null ? '/transcripts' : speakerPath(speaker.slug)
  return {
    path: speaker === null ? '/feed.atom' : `${page}/feed.atom`,
    page,
    title: speaker === null ? 'Rostrum: new transcripts' : `Rostrum: ${speaker.name}`,
    subtitle: speaker === null ? 'Transcripts that were added to the archive' : `Transcripts with ${speaker.name}`,
    entries: transcripts.map(({ slug, title, date, place, speakers, statementCount, publishedAt, updatedAt }) => ({
      path: transcriptPath(slug),
      title,
      author: null,
      paragraphs: [
        [date, place].filter((part) => part !== null).join(', '),
        `${statementCount} statements${speakers.length > 0 ? `, by ${speakers.map(({ name }) => name).join(', ')}` : ''}.`,
      ],
      publishedAt,
      updatedAt,
    })),
  }
}
