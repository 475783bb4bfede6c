import type { Facet, SearchView } from '#src/query/views.ts'
import { formatNumber } from './format-count.ts'
import { type SearchState, searchAddress, toSearchState } from './search-address.ts'
import { YearChart } from './year-chart.tsx'

/** Speakers shown before the rest is folded away. */
const shown = 8

/** Ways to narrow a search down, each with what it would leave. All of them are links. */
export function SearchFilters({ view }: { view: SearchView }) {
  const state = toSearchState(view)
  const { speakers, kinds, years, places = [], languages = [] } = view.facets
  const yearAddress = (year: string) => searchAddress(state, { year: year === state.year ? null : year })
  return (
    <div className="space-y-6">
      {years.length > 1 && (
        <FacetGroup title="Year">
          <YearChart years={years} chosen={state.year} addressOf={yearAddress} />
        </FacetGroup>
      )}
      {kinds.length > 1 && (
        <FacetGroup title="Kind">
          <FacetLinks name="kind" facets={kinds} state={state} />
        </FacetGroup>
      )}
      {speakers.length > 1 && (
        <FacetGroup title="Speaker">
          <FacetLinks name="speaker" facets={speakers.slice(0, shown)} state={state} />
          {speakers.length > shown && (
            <details className="mt-1">
              <summary className="py-1 text-[0.9375rem]">{speakers.length - shown} more</summary>
              <FacetLinks name="speaker" facets={speakers.slice(shown)} state={state} />
            </details>
          )}
        </FacetGroup>
      )}
      {places.length > 1 && (
        <FacetGroup title="Place">
          <FacetLinks name="place" facets={places.slice(0, shown)} state={state} />
          {places.length > shown && (
            <details className="mt-1">
              <summary className="py-1 text-[0.9375rem]">{places.length - shown} more</summary>
              <FacetLinks name="place" facets={places.slice(shown)} state={state} />
            </details>
          )}
        </FacetGroup>
      )}
      {languages.length > 1 && (
        <FacetGroup title="Language">
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
  return (
    <ul className="text-[0.9375rem]">
      {facets.map(({ value, name: text, count }) => {
        const chosen = state[name] === value
        return (
          <li key={value}>
            <a
              href={searchAddress(state, { [name]: chosen ? null : value })}
              aria-current={chosen ? 'true' : undefined}
              className="flex justify-between gap-3 py-1 no-underline hover:underline aria-[current]:font-semibold"
            >
              <span className="min-w-0">{text}</span>
              <span className="text-soft tabular-nums">{formatNumber(count)}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
