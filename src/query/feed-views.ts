import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { ExportedStatement } from './research-views.ts'
import type { TranscriptSummary } from './views.ts'

/** When something came into the archive, and when it was last corrected. */
export type Published = { publishedAt: Date; updatedAt: Date }

/** The newest statements that a search finds, newest first. */
export type StatementFeed = { statements: (ExportedStatement & Published)[] }

/** The newest transcripts, of the whole archive or with one speaker in them, newest first. */
export type TranscriptFeed = { speaker: SpeakerRef | null; transcripts: (TranscriptSummary & Published)[] }
