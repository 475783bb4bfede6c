import type { Facet, SearchView } from '#src/query/views.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import { formatNumber } from './format-count.ts'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { MonthHistogram } from './month-histogram.tsx'
import { type MonthSpan, type SearchState, searchAddress, toSearchState } from './search-address.ts'
import { words } from './words.ts'
import { YearChart } from './year-chart.tsx'

/** Speakers shown before the rest is folded away. */
const shown = 8

/** Ways to narrow a search down, each with what it would leave. All of them are links. */
export function SearchFilters({ view, span, name }: { view: SearchView; span: MonthSpan; name: string }) {
  const state = toSearchState(view, span)
  const t = words('search')
  const { speakers, kinds, years, places = [], languages = [] } = view.facets
  const yearAddress = (year: string) => searchAddress(state, { year: year === state.year ? null : year })
  const months = view.facets.months ?? []
  return (
    <div className="space-y-6">
      {years.length > 1 && (
        <FacetGroup title={t('year')}>
          <YearChart years={years} chosen={state.year} addressOf={yearAddress} />
        </FacetGroup>
      )}
      {(months.length > 1 || span.from !== null || span.to !== null) && (
        <FacetGroup title={t('months')}>
          <MonthHistogram months={months} state={state} name={name} />
        </FacetGroup>
      )}
      {kinds.length > 1 && (
        <FacetGroup title={t('kind')}>
          <FacetLinks name="kind" facets={kinds} state={state} />
        </FacetGroup>
      )}
      {speakers.length > 1 && (
        <FacetGroup title={t('speaker')}>
          <FacetLinks name="speaker" facets={speakers.slice(0, shown)} state={state} />
          {speakers.length > shown && (
            <details className="mt-1">
              <summary className="py-1 text-[0.9375rem]">{t('more', { count: speakers.length - shown })}</summary>
              <FacetLinks name="speaker" facets={speakers.slice(shown)} state={state} />
            </details>
          )}
        </FacetGroup>
      )}
      {places.length > 1 && (
        <FacetGroup title={t('place')}>
          <FacetLinks name="place" facets={places.slice(0, shown)} state={state} />
          {places.length > shown && (
            <details className="mt-1">
              <summary className="py-1 text-[0.9375rem]">{t('more', { count: places.length - shown })}</summary>
              <FacetLinks name="place" facets={places.slice(shown)} state={state} />
            </details>
          )}
        </FacetGroup>
      )}
      {languages.length > 1 && (
        <FacetGroup title={t('language')}>
          <FacetLinks name="language" facets={languages} state={state} />
        </FacetGroup>
      )}
    </div>
  )
}

function FacetGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 font-semibold text-[0.9375rem]">{title}</h3>
      {children}
    </section>
  )
}

function FacetLinks({
  name,
  facets,
  state,
}: {
  name: 'kind' | 'speaker' | 'place' | 'language'
  facets: readonly Facet[]
  state: SearchState
}) {
  const wordsOf = (facet: Facet) =>
    name === 'kind'
      ? words('kindsMany')(facet.value as StatementKind)
      : name === 'language'
        ? languageName(facet.value)
        : facet.name
  return (
    <ul className="text-[0.9375rem]">
      {facets.map((facet) => {
        const { value, count } = facet
        const chosen = state[name] === value
        return (
          <li key={value}>
            <Link
              href={searchAddress(state, { [name]: chosen ? null : value })}
              aria-current={chosen ? 'true' : undefined}
              className="flex justify-between gap-3 py-1 no-underline hover:underline aria-[current]:font-semibold"
            >
              <span className="min-w-0">{wordsOf(facet)}</span>
              <span className="text-soft tabular-nums">{formatNumber(count)}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
