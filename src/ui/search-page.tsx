import type { GroupedSearchView, SearchScope } from '#src/query/research-views.ts'
import type { SearchView } from '#src/query/views.ts'
import { formatCount } from './format-count.ts'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { QueryNotes } from './query-notes.tsx'
import { scopeAddress } from './scope-address.ts'
import { anyTime, type MonthSpan, queryWithin, searchAddress, toSearchState } from './search-address.ts'
import { SearchBox } from './search-box.tsx'
import { SearchChips } from './search-chips.tsx'
import { SearchEmpty } from './search-empty.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchGroups } from './search-groups.tsx'
import { SearchResults } from './search-results.tsx'
import { SearchSorting } from './search-sorting.tsx'
import { SearchViews } from './search-views.tsx'
import { TakeAway } from './take-away.tsx'
import { words } from './words.ts'

/** The search page; `view` is null before anything is asked, `groups` when results stand one by one. */
type SearchPageProps = { view: SearchView | null; groups?: GroupedSearchView | null; span?: MonthSpan }

export function SearchPage({ view, groups = null, span = anyTime }: SearchPageProps) {
  const t = words('search')
  const kept =
    view === null
      ? {}
      : { ...view.filters, ...span, sort: view.sort === 'best' ? null : view.sort, group: view.group ?? null }
  return (
    <>
      <h1 className="sr-only">
        {view === null || view.query === '' ? t('title') : t('titleOf', { query: view.query })}
      </h1>
      <div className="max-w-3xl">
        <SearchBox size="large" query={view?.query ?? ''} kept={kept} />
      </div>
      {view === null ? <Hints /> : <Answer view={view} groups={groups} span={span} />}
    </>
  )
}

type AnswerProps = { view: SearchView; groups: GroupedSearchView | null; span: MonthSpan }

function Answer({ view, groups, span }: AnswerProps) {
  const state = toSearchState(view, span)
  const scope = toScope(view, span)
  const t = words('search')
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t('thisSearch')}
        href={scopeAddress('/search/feed.atom', scope)}
      />
      <SearchViews scope={scope} current={groups === null ? 'statements' : 'transcripts'} />
      <SearchChips view={view} span={span} />
      <QueryNotes notes={view.notes} />
      {typeof view.didYouMean === 'string' && (
        <p className="mt-4">
          {t.rich('didYouMean', {
            query: view.didYouMean,
            link: (text) => <Link href={searchAddress(state, { q: view.didYouMean ?? '' })}>{text}</Link>,
          })}
        </p>
      )}
      <div className="mt-6 lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] lg:gap-x-16">
        <section className="min-w-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b pb-2">
            <h2>
              {groups === null
                ? formatCount(view.total, 'statement')
                : t('inTranscripts', { count: view.total, transcripts: groups.transcripts })}
            </h2>
            {view.total > 1 && <SearchSorting view={view} span={span} />}
          </div>
          {view.total > 0 && (
            <a href="#filters" className="sr-only focus:not-sr-only max-lg:hidden">
              {t('toFilters')}
            </a>
          )}
          {view.total > 0 && <FoldedFilters view={view} span={span} />}
          {view.total === 0 ? (
            <div className="mt-6">
              <SearchEmpty view={view} span={span} />
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
        <aside id="filters" tabIndex={-1} aria-label={t('filters')} className="hidden lg:block">
          <SearchFilters view={view} span={span} name="wide" />
        </aside>
      </div>
    </>
  )
}

function toScope({ query, filters }: SearchView, span: MonthSpan): SearchScope {
  return { place: null, language: null, ...filters, q: queryWithin(query, span) }
}

/** On a phone the filters fold away above the results. */
function FoldedFilters({ view, span }: { view: SearchView; span: MonthSpan }) {
  return (
    <details className="border-line border-b py-2 lg:hidden">
      <summary className="font-semibold">{words('search')('filters')}</summary>
      <div className="pt-3 pb-4">
        <SearchFilters view={view} span={span} name="folded" />
      </div>
    </details>
  )
}

function Hints() {
  const t = words('search')
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>{t('hint')}</p>
      <p>
        {t.rich('hintMore', {
          phrase: (text) => <Link href={searchAddress({ ...nothing, q: '"rule of law"' })}>{text}</Link>,
          help: (text) => <Link href="/help/search">{text}</Link>,
        })}
      </p>
    </div>
  )
}

const nothing = { q: '', speaker: null, kind: null, year: null, sort: 'best', page: 1 } as const
