import type { ContextSort, Period } from '#src/search/research/research-engine.ts'
import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { SearchResult, SearchSort } from './views.ts'

export type { ContextSort, Period }

/** What a search is narrowed down to; null filters nothing. */
export type ScopeFilters = {
  speaker: string | null
  kind: StatementKind | null
  year: string | null
  place: string | null
  language: string | null
}

/** A search as every view of it asks: the query as typed and its filters. */
export type SearchScope = ScopeFilters & { q: string }

/** A statement as it leaves the archive: everything that a citation or a table of statements needs. */
export type ExportedStatement = {
  id: StatementId
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  /** The speaker's role on the day, where the register knows it. */
  role: string | null
  text: string
  transcript: { slug: string; title: string; date: string; place: string | null; language: string }
}

/** A whole search result: `count` statements of `total` that match, read as they are asked for. */
export type StatementExport = { total: number; count: number; statements: AsyncIterable<ExportedStatement> }

/** One occurrence of a query's words, with the words before and after it. */
export type ContextLineView = {
  id: StatementId
  /** Place of its first word in the statement, from 0. */
  first: number
  left: string
  match: string
  right: string
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  transcript: { slug: string; title: string; date: string }
}

export type ContextView = {
  scope: SearchScope
  /** Whom the filter names: the slug where nobody has it. */
  speakerName: string | null
  sort: ContextSort
  /** Occurrences, in how many statements, and how many of them stand in order (all, unless they are too many). */
  total: number
  statements: number
  sorted: number
  page: number
  pageCount: number
  lines: ContextLineView[]
  notes: string[]
}

/** One line of a chart: a query, or what one speaker says of it. Numbers in the order of the periods. */
export type FrequencySeriesView = {
  query: string
  speaker: SpeakerRef | null
  occurrences: number[]
  statements: number[]
  /** Words of all that was looked through. */
  words: number[]
  /** Occurrences in a million words; null where nothing was said. */
  perMillion: (number | null)[]
}

export type FrequencyView = {
  queries: string[]
  filters: ScopeFilters
  speakerName: string | null
  period: Period
  by: 'query' | 'speaker'
  /** `YYYY` or `YYYY-MM`, none left out. */
  periods: string[]
  series: FrequencySeriesView[]
  notes: string[]
}

/** A transcript with its statements that match: how many, and the first of them. */
export type SearchGroup = {
  transcript: { slug: string; title: string; date: string; place: string | null }
  count: number
  results: SearchResult[]
}

export type GroupedSearchView = {
  sort: SearchSort
  /** Statements that match, and transcripts with any. */
  total: number
  transcripts: number
  page: number
  pageCount: number
  groups: SearchGroup[]
}
