import type { StatementKind } from '#src/transcript/statement.ts'

/** What the index has to know of a statement. Times in days, texts plain. */
export type IndexedStatement = {
  id: string
  transcript: string
  /** Place in its transcript, from 0. */
  ordinal: number
  kind: StatementKind
  speaker: { slug: string; name: string } | null
  label: string | null
  /** The outlet of a journalist, where the source gives it. */
  outlet?: string | null
  /** YYYY-MM-DD */
  date: string
  title: string
  place: string | null
  event: string | null
  /** What it is said in, as a tag: its words take the endings of that language. */
  language: string
  text: string
}

/** `speaker` is a slug, `language` a tag such as `en`; the rest as in the index. */
export type SearchFilters = { speaker?: string; kind?: StatementKind; year?: string; place?: string; language?: string }
export type SearchOrder = 'best' | 'newest' | 'oldest'

export type SearchRequest = {
  /** As typed. */
  query: string
  filters?: SearchFilters
  /** `best` unless told. */
  order?: SearchOrder
  offset?: number
  limit?: number
  /** Whether facets are counted; they are unless told. Without, their lists are empty. */
  facets?: boolean
  /** Whether `explanations` say why each result stands where it does. */
  explain?: boolean
}

/** What a word adds to a score: the form that was found, how often, and in how many statements it is. */
export type WordExplanation = { word: string; times: number; statements: number; score: number }

/** Why a statement scores what it does: its words, and `lift` for words that stand in place, close together, in the title. */
export type ScoreExplanation = { id: string; score: number; words: WordExplanation[]; lift: number }

/** Counts over all matches; each counted without its own filter. Most first. */
export type SearchFacets = {
  speakers: { value: string; count: number }[]
  kinds: { value: StatementKind; count: number }[]
  years: { value: string; count: number }[]
  places?: { value: string; count: number }[]
  languages?: { value: string; count: number }[]
  /** A date histogram: `YYYY-MM` in order of time, months without a match left out; counted like `years`. */
  months?: { value: string; count: number }[]
}

export type SearchResponse = {
  /** Exact. */
  total: number
  ids: string[]
  facets: SearchFacets
  /** What of the query could not be understood, as sentences for the reader. */
  notes: string[]
  /** The query with probable typing errors corrected, when little or nothing was found. */
  didYouMean?: string
  /** For each of `ids`, when asked. */
  explanations?: ScoreExplanation[]
}

/** What someone who types may mean. `count` is in how many statements. */
export type Suggestion =
  | { type: 'speaker'; slug: string; name: string; count: number }
  | { type: 'transcript'; slug: string; title: string; date: string; count: number }
  /** What was typed, its last word completed or corrected. */
  | { type: 'word'; query: string; count: number }

/** A piece of text, marked when the query matches it. */
export type MarkedPiece = { text: string; marked: boolean }

/**
 * An index over statements. It is a cache: ids come out, texts are read from the store.
 * Every engine passes tests/unit/search/engine-contract.ts.
 */
export interface SearchEngine {
  /** Add statements, or replace those with the same id. */
  index(statements: Iterable<IndexedStatement>): Promise<void>
  remove(ids: Iterable<string>): Promise<void>
  search(request: SearchRequest): Promise<SearchResponse>
  /** The best passage of a statement's text for a query, about `length` characters, matches marked. Never cuts inside a word. */
  snippet(text: string, query: string, length?: number): MarkedPiece[]
  /** Completions of what is being typed: speakers, words, transcripts; `limit` in all, 9 unless told. */
  suggest(text: string, limit?: number): Promise<Suggestion[]>
  stats(): { statements: number; terms: number }
}
