import type { ArchiveNumbers } from '#src/store/archive-numbers.ts'
import type { BrowseCount, BrowseField as StoredField } from '#src/store/browse.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { TranscriptSummary } from './views.ts'

export type { BrowseCount }

/** What transcripts are browsed by beside their day; a series is what titles have in common that differ in their day alone. */
export type BrowseField = StoredField | 'series'

/** Months (YYYY-MM), newest first, and the fields that have values. */
export type CalendarView = {
  months: { month: string; count: number }[]
  fields: { field: BrowseField; values: number }[]
}

/** A month with its days (YYYY-MM-DD) that have transcripts, and the months beside it that have any. */
export type MonthView = {
  month: string
  days: { day: string; count: number }[]
  transcripts: TranscriptSummary[]
  previous: string | null
  next: string | null
}

export type FieldView = { field: BrowseField; values: BrowseCount[] }

export type BrowseListView = {
  field: BrowseField
  value: string
  total: number
  page: number
  pageCount: number
  transcripts: TranscriptSummary[]
}

export type SpeakersView = { speakers: (SpeakerRef & { kind: string; registered: boolean; count: number })[] }

export type NumbersView = ArchiveNumbers & { transcripts: number; statements: number; speakers: number; people: number }
