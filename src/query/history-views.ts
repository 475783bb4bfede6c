import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { WordChange } from './word-changes.ts'

/** A statement's text in one or more revisions in a row in which it did not change. */
export type StatementVersion = {
  /** The first revision of the transcript in which it read so. */
  revision: number
  /** When that revision came, ISO 8601. */
  since: string
  /** Why, where someone said. */
  reason: string | null
  kind: StatementKind
  speaker: SpeakerRef | null
  text: string
  /** Against the version before; null for the first. */
  changes: WordChange[] | null
}

export type StatementHistoryView = {
  id: StatementId
  transcript: { slug: string; title: string; date: string }
  /** Newest first. */
  versions: StatementVersion[]
}

/** One statement that a revision added, removed or changed. */
export type StatementChange = {
  id: string
  /** Whether the id is a statement's today, and its address answers. */
  live: boolean
  speaker: SpeakerRef | null
  change: 'added' | 'removed' | 'changed'
  words: WordChange[]
}

export type RevisionView = {
  number: number
  at: string
  reason: string | null
  /** Against the revision before; empty for the first. */
  statements: StatementChange[]
  /** Title, date, place or event when they were changed. */
  metadata: { field: 'title' | 'date' | 'place' | 'event'; before: string | null; after: string | null }[]
  statementCount: number
}

export type TranscriptHistoryView = {
  slug: string
  title: string
  date: string
  /** Newest first. */
  revisions: RevisionView[]
}
