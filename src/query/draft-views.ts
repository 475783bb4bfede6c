import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import type { WordChange } from './word-changes.ts'

/** A draft in a list. */
export type DraftSummary = {
  id: string
  title: string | null
  date: string | null
  state: 'open' | 'scheduled' | 'published' | 'discarded'
  ownerName: string
  own: boolean
  /** ISO 8601 */
  updatedAt: string
  publishAt: string | null
  isCorrection: boolean
  failure: string | null
}

/** A statement as the parser makes it of a draft's text. */
export type ReviewedStatement = {
  /** The id that it keeps or would get. */
  id: StatementId
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  paragraphs: string[]
  exchange: number | null
  /** Where it begins in the draft's text, and in the source; null where the source doesn't have it. */
  offset: number
  sourceOffset: number | null
}

/** What the parser makes of a draft's text. */
export type DraftReading = {
  version: number
  statements: ReviewedStatement[]
  diagnostics: Diagnostic[]
  /** Null where the front matter can't be read. */
  metadata: KnownMetadata | null
}

/** A published transcript that a draft seems to be another state of. */
export type DuplicateView = {
  slug: string
  title: string
  date: string
  nextRevision: number
  sameSource: boolean
  sameDay: boolean
  textLikeness: number
}

/** A draft under review. */
export type DraftReviewView = DraftReading &
  DraftSummary & {
    text: string
    source: { fileName: string; format: string; text: string } | null
    sourceUrl: string | null
    /** Who may be chosen as a speaker: those of the draft first, then those of the register. */
    speakers: SpeakerRef[]
    corrects: { slug: string; title: string; revision: number } | null
    reason: string | null
    updatedByName: string
    duplicates: DuplicateView[]
    /** Who else has it open. */
    others: string[]
    mayPublish: boolean
    /** Whether whose a label is goes to the register of speakers too. */
    mayLabel: boolean
  }

/** What one statement would be after a correction. */
export type StatementDifference = {
  id: string
  change: 'added' | 'removed' | 'changed'
  speaker: string | null
  words: WordChange[]
  /** Speaker and kind, where they change: before and after. */
  fields: { field: 'Speaker' | 'Kind'; before: string; after: string }[]
}

/** What readers would see changed. */
export type DraftDifferences = {
  metadata: { field: string; before: string | null; after: string | null }[]
  statements: StatementDifference[]
}
