import type { Passage } from '#src/transcript/passage.ts'
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

/** How a statement of the past relates to what stands at its address today. */
export type PastAndNow =
  | { state: 'same' }
  | { state: 'changed'; words: WordChange[] }
  | { state: 'moved'; to: StatementId }
  | { state: 'gone' }

/** A statement as it stood in a revision of its transcript; what is said of the transcript is as it was then. */
export type PastStatementView = {
  id: StatementId
  revision: number
  /** When that revision came, ISO 8601. */
  at: string
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  text: string
  paragraphs: string[]
  transcript: { slug: string; title: string; date: string; place: string | null; language: string }
  now: PastAndNow
}

/** A transcript as it stood in a revision. */
export type PastTranscriptView = {
  /** The slug of now. */
  slug: string
  revision: number
  newest: number
  /** When that revision came, ISO 8601. */
  at: string
  reason: string | null
  title: string
  date: string
  place: string | null
  event: string | null
  language: string
  statements: {
    id: string
    kind: StatementKind
    speaker: SpeakerRef | null
    label: string | null
    paragraphs: string[]
  }[]
}

/** What became of the passage that an address names. */
export type PassageView =
  | { state: 'found'; passage: Passage }
  | {
      state: 'changed'
      /** The last revision of the transcript that had it. */
      revision: number
      /** When the next one came, ISO 8601, and why where someone said. */
      at: string
      reason: string | null
      /** Its words, with what became of them. */
      words: WordChange[]
      /** What stands in its place now, if anything. */
      passage: Passage | null
    }
  /** Another statement of the transcript has it now. */
  | { state: 'elsewhere'; id: StatementId; passage: Passage }
  | { state: 'unknown' }

/** One state of a page in the past. */
export type Memento = {
  revision: number
  /** ISO 8601 */
  at: string
}

export type TranscriptHistoryView = {
  slug: string
  title: string
  date: string
  /** Newest first. */
  revisions: RevisionView[]
}
