import type { FoundPassages, PassageRequest } from '../quotation/passage-engine.ts'
import type { SearchEngine, SearchFilters, SearchOrder } from '../search-engine.ts'

/** A query as typed and the filters on it: what every question of research is asked about. */
export type ResearchScope = { query: string; filters?: SearchFilters }

export type ListRequest = ResearchScope & {
  order?: SearchOrder
  /** Ids at most. */
  most: number
}

/** `total` counts all matches, `ids` holds the first of them in order. */
export type MatchList = { total: number; ids: string[]; notes: string[] }

export type GroupRequest = ResearchScope & {
  order?: SearchOrder
  /** Transcripts before the page. */
  offset: number
  /** Transcripts on it. */
  limit: number
  /** Statements of each transcript, at most. */
  perGroup: number
}

/** A transcript's slug, how many of its statements match, and the first of them in the order asked for. */
export type MatchGroup = { transcript: string; count: number; ids: string[] }

/** `total` counts statements, `transcripts` all groups. Groups stand in the order of their first statement. */
export type MatchGroups = { total: number; transcripts: number; groups: MatchGroup[]; notes: string[] }

/** Lines by the words before the match (nearest first), the words after it, the day, or the speaker's name. */
export const contextSorts = ['left', 'right', 'newest', 'oldest', 'speaker'] as const
export type ContextSort = (typeof contextSorts)[number]

export type ContextRequest = ResearchScope & { sort: ContextSort; offset: number; limit: number }

/** Where a query's words stand in a statement: positions of the first and the last word, from 0. */
export type Occurrence = { id: string; first: number; last: number }

/**
 * `total` counts all occurrences, in `statements` statements. Of these, the `sorted` newest stand in order:
 * fewer than `total` only when there are more than an engine sorts.
 */
export type Occurrences = {
  total: number
  statements: number
  sorted: number
  occurrences: Occurrence[]
  notes: string[]
}

export type Period = 'month' | 'year'

export type FrequencyRequest = {
  /** Each a query as typed, counted side by side. */
  queries: string[]
  filters?: SearchFilters
  period: Period
  /** Slugs of speakers whose counts are told apart; one series a query and speaker. Without it, all speakers together. */
  speakers?: string[]
}

/**
 * Counts in the order of the periods. `words` is the length of all that was looked through: what the filters and the
 * query's own fields leave, with or without a match.
 */
export type FrequencySeries = {
  query: string
  speaker: string | null
  occurrences: number[]
  statements: number[]
  words: number[]
}

/** Periods as `YYYY` or `YYYY-MM`, from the first to the last that has a word, none left out between. */
export type Frequencies = { periods: string[]; series: FrequencySeries[]; notes: string[] }

/** A word that a speaker uses more than everyone else: how often, in a million words of each, and how telling (G²). */
export type DistinctiveWord = {
  word: string
  times: number
  score: number
  perMillion: number
  perMillionElsewhere: number
}

/** What an engine answers beyond search: whole lists, words in their context, counts over time, where a quotation is from. */
export interface ResearchEngine {
  list(request: ListRequest): Promise<MatchList>
  group(request: GroupRequest): Promise<MatchGroups>
  findOccurrences(request: ContextRequest): Promise<Occurrences>
  countFrequencies(request: FrequencyRequest): Promise<Frequencies>
  /** The speakers with most matches, as slugs, most first. */
  findTopSpeakers(scope: ResearchScope, limit: number): Promise<string[]>
  /** Where the words of quotations were said, for each in order. */
  findPassages(quotations: readonly PassageRequest[]): Promise<FoundPassages[]>
  /** What a speaker (a slug) says more than everyone else, the most telling words first; an engine may do without. */
  findDistinctiveWords?(request: { speaker: string; most: number }): Promise<DistinctiveWord[]>
  /** Other statements of the speaker of a statement on its subject, best first; an engine may do without. */
  findAlsoSaid?(request: { id: string; most: number }): Promise<string[]>
}

/** A search engine that answers questions of research. */
export type EngineWithResearch = SearchEngine & { readonly research: ResearchEngine }

/** Whether an engine answers questions of research; one may do without. */
export function hasResearch(engine: SearchEngine): engine is EngineWithResearch {
  return 'research' in engine
}
