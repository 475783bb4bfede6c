import type { GroupedSearchView, SearchScope } from '#src/query/research-views.ts'
import type { SearchView } from '#src/query/views.ts'
import { formatCount } from './format-count.ts'
import { Pagination } from './pagination.tsx'
import { QueryNotes } from './query-notes.tsx'
import { scopeAddress } from './scope-address.ts'
import { searchAddress, toSearchState } from './search-address.ts'
import { SearchBox } from './search-box.tsx'
import { SearchChips } from './search-chips.tsx'
import { SearchEmpty } from './search-empty.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchGroups } from './search-groups.tsx'
import { SearchResults } from './search-results.tsx'
import { SearchSorting } from './search-sorting.tsx'
import { SearchViews } from './search-views.tsx'
import { TakeAway } from './take-away.tsx'

/** The search page; `view` is null before anything is asked, `groups` when results stand one by one. */
export function SearchPage({ view, groups = null }: { view: SearchView | null; groups?: GroupedSearchView | null }) {
  const kept =
    view === null ? {} : { ...view.filters, sort: view.sort === 'best' ? null : view.sort, group: view.group ?? null }
  return (
    <>
      <h1 className="sr-only">{view === null || view.query === '' ? 'Search' : `Search for ${view.query}`}</h1>
      <div className="max-w-3xl">
        <SearchBox size="large" query={view?.query ?? ''} kept={kept} />
      </div>
      {view === null ? <Hints /> : <Answer view={view} groups={groups} />}
    </>
  )
}

function Answer({ view, groups }: { view: SearchView; groups: GroupedSearchView | null }) {
  const state = toSearchState(view)
  const scope = toScope(view)
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title="This search"
        href={scopeAddress('/search/feed.atom', scope)}
      />
      <SearchViews scope={scope} current={groups === null ? 'statements' : 'transcripts'} />
      <SearchChips view={view} />
      <QueryNotes notes={view.notes} />
      {typeof view.didYouMean === 'string' && (
        <p className="mt-4">
          Did you mean <a href={searchAddress(state, { q: view.didYouMean })}>{view.didYouMean}</a>?
        </p>
      )}
      <div className="mt-6 lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] lg:gap-x-16">
        <section className="min-w-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b pb-2">
            <h2>
              {formatCount(view.total, 'statement')}
              {groups !== null && ` in ${formatCount(groups.transcripts, 'transcript')}`}
            </h2>
            {view.total > 1 && <SearchSorting view={view} />}
          </div>
          {view.total > 0 && <FoldedFilters view={view} />}
          {view.total === 0 ? (
            <div className="mt-6">
              <SearchEmpty view={view} />
            </div>
          ) : groups === null ? (
            <SearchResults results={view.results} />
          ) : (
            <SearchGroups view={groups} scope={scope} />
          )}
          <Pagination
            page={(groups ?? view).page}
            pageCount={(groups ?? view).pageCount}
            addressOf={(page) => searchAddress(state, { page })}
          />
          {view.total > 0 && <TakeAway scope={scope} sort={view.sort} />}
        </section>
        <aside aria-label="Filters" className="hidden lg:block">
          <SearchFilters view={view} />
        </aside>
      </div>
    </>
  )
}

function toScope({ query, filters }: SearchView): SearchScope {
  return { place: null, language: null, ...filters, q: query }
}

/** On a phone the filters fold away above the results. */
function FoldedFilters({ view }: { view: SearchView }) {
  return (
    <details className="border-line border-b py-2 lg:hidden">
      <summary className="font-semibold">Filters</summary>
      <div className="pt-3 pb-4">
        <SearchFilters view={view} />
      </div>
    </details>
  )
}

function Hints() {
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>Write a few words that stood in the sentence. A statement is found when it has all of them.</p>
      <p>
        Put <a href={searchAddress({ ...nothing, q: '"rule of law"' })}>“words in quotation marks”</a> when they stand
        side by side. There is <a href="/help/search">more to ask with</a>.
      </p>
    </div>
  )
}

const nothing = { q: '', speaker: null, kind: null, year: null, sort: 'best', page: 1 } as const
