import type { SearchEngine, SearchFilters, SearchResponse } from '#src/search/search-engine.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import { getSearchIndex } from './search-index.ts'
import type { Facet, SearchResult, SearchSort, SearchView } from './views.ts'

const perPage = 20
const snippetLength = 280
/** Speakers that the facet lists, at most. */
const mostSpeakers = 30

const kindNames: Record<StatementKind, string> = {
  remark: 'Remarks',
  question: 'Questions',
  answer: 'Answers',
  interjection: 'Interjections',
  note: 'Notes',
}

/** What is asked of the archive. `page` counts from 1; null filters filter nothing. */
export type SearchQuestion = {
  q: string
  speaker: string | null
  kind: StatementKind | null
  year: string | null
  sort: SearchSort
  page: number
}

/** A page of the statements that match, each read from the store; the index only says which. */
export async function searchStatements({ q, speaker, kind, year, sort, page }: SearchQuestion): Promise<SearchView> {
  const started = performance.now()
  const engine = await getSearchIndex()
  const filters: SearchFilters = {
    ...(speaker === null ? {} : { speaker }),
    ...(kind === null ? {} : { kind }),
    ...(year === null ? {} : { year }),
  }
  const ask = (offset: number) => engine.search({ query: q, filters, order: sort, offset, limit: perPage })
  const asked = Math.max(1, Math.trunc(page) || 1)
  const first = await ask((asked - 1) * perPage)
  const pageCount = Math.max(1, Math.ceil(first.total / perPage))
  const response = asked > pageCount ? await ask((pageCount - 1) * perPage) : first
  const database = await sharedDatabase()
  const [results, facets] = await Promise.all([
    readResults(database, engine, q, response.ids),
    nameFacets(database, response, speaker),
  ])
  return {
    query: q,
    sort,
    filters: { speaker, kind, year },
    ...{ total: response.total, page: Math.min(asked, pageCount), pageCount, results, facets, notes: response.notes },
    took: performance.now() - started,
  }
}

async function readResults(
  database: Database,
  engine: SearchEngine,
  query: string,
  ids: readonly string[],
): Promise<SearchResult[]> {
  const statements = await findStatements(database, ids)
  const transcripts = await findTranscriptsById(database, [
    ...new Set(statements.map(({ transcriptId }) => transcriptId)),
  ])
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return statements.flatMap(({ id, kind, speaker, label, text, transcriptId }) => {
    const transcript = byId.get(transcriptId)
    if (!transcript) return []
    const { slug, title, date, place } = transcript
    const snippet = engine.snippet(text, query, snippetLength)
    return [{ id, kind, speaker, label, transcript: { slug, title, date, place }, snippet }]
  })
}

async function nameFacets(
  database: Database,
  { facets }: SearchResponse,
  chosen: string | null,
): Promise<SearchView['facets']> {
  const listed = facets.speakers.filter(({ value }, place) => place < mostSpeakers || value === chosen)
  const names = await findSpeakerNames(
    database,
    listed.map(({ value }) => value),
  )
  const speakers: Facet[] = listed.map(({ value, count }) => ({ value, name: names.get(value) ?? value, count }))
  const kinds = facets.kinds.map(({ value, count }) => ({ value, name: kindNames[value], count }))
  const years = facets.years.map(({ value, count }) => ({ value, name: value, count }))
  return { speakers, kinds, years }
}
