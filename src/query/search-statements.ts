import type { SearchResponse } from '#src/search/search-engine.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import { readResults } from './read-results.ts'
import { toSearchFilters } from './search-filters.ts'
import { getSearchIndex } from './search-index.ts'
import type { Facet, SearchSort, SearchView } from './views.ts'

const perPage = 20
/** Speakers that the facet lists, at most. */
const mostSpeakers = 30
/** Places that the facet lists, at most. */
const mostPlaces = 30

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
  place?: string | null
  language?: string | null
  sort: SearchSort
  page: number
}

/** A page of the statements that match, each read from the store; the index only says which. */
export async function searchStatements(question: SearchQuestion): Promise<SearchView> {
  const { q, speaker, kind, year, place = null, language = null, sort, page } = question
  const started = performance.now()
  const engine = await getSearchIndex()
  const filters = toSearchFilters({ speaker, kind, year, place, language })
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
    filters: { speaker, kind, year, place, language },
    ...{ total: response.total, page: Math.min(asked, pageCount), pageCount, results, facets, notes: response.notes },
    didYouMean: response.didYouMean ?? null,
    took: performance.now() - started,
  }
}

/** A value that is its own name. */
const plain = ({ value, count }: { value: string; count: number }): Facet => ({ value, name: value, count })

/** What the facets of a search are called. @param chosen Of the speakers, one who is listed however little they say. */
export async function nameFacets(
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
  const years = facets.years.map(plain)
  return {
    ...{ speakers, kinds, years },
    places: (facets.places ?? []).slice(0, mostPlaces).map(plain),
    languages: (facets.languages ?? []).map(({ value, count }) => ({ value, name: nameLanguage(value), count })),
    months: facets.months ?? [],
  }
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** What a language is called: English for `en`; the tag itself when nobody knows it. */
function nameLanguage(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}
