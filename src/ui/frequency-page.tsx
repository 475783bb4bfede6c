import type { FrequencyView, ScopeFilters } from '#src/query/research-views.ts'
import { type FrequencyState, frequencyAddress } from './frequency-address.ts'
import { FrequencyChart } from './frequency-chart.tsx'
import { FrequencyForm } from './frequency-form.tsx'
import { FrequencyTable } from './frequency-table.tsx'
import { QueryNotes } from './query-notes.tsx'
import { ScopeChips } from './scope-chips.tsx'
import { SearchViews } from './search-views.tsx'

const path = '/search/frequency'

/** How often words are said over time: what to count, the chart, its table; `view` is null before anything is asked. */
export function FrequencyPage({
  state,
  filters,
  view,
}: {
  state: FrequencyState
  filters: ScopeFilters
  view: FrequencyView | null
}) {
  const { queries } = state
  return (
    <>
      <h1 className="page-title mb-5">How often, over time</h1>
      <FrequencyForm state={state} filters={filters} />
      <SearchViews scope={{ ...filters, q: queries[0] ?? '' }} current="frequency" />
      {view === null ? <Invitation /> : <Answer view={view} state={state} />}
    </>
  )
}

function Answer({ view, state }: { view: FrequencyView; state: FrequencyState }) {
  const { filters } = view
  const found = view.series.some(({ occurrences }) => occurrences.some((count) => count > 0))
  return (
    <>
      <ScopeChips
        filters={filters}
        speakerName={view.speakerName}
        addressWithout={(filter) => frequencyAddress(path, state, { ...filters, [filter]: null })}
      />
      <QueryNotes notes={view.notes} />
      {found ? (
        <>
          <h2 className="sr-only">Chart</h2>
          <FrequencyChart view={view} measure={state.per} />
          <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
            <h2 className="section-title">The numbers</h2>
            <a href={frequencyAddress(`${path}.csv`, state, filters)} download>
              Download as CSV
            </a>
          </div>
          <p className="mt-1 max-w-measure text-[0.9375rem] text-soft">
            Times said, in all forms of a word; per million words of what the filters and fields leave. A count leads to
            its statements.
          </p>
          <FrequencyTable view={view} />
        </>
      ) : (
        <p className="mt-6 max-w-measure font-serif text-xl">Nobody said this.</p>
      )}
    </>
  )
}

function Invitation() {
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>Write words or “phrases in quotation marks”, and see in which months and years they were said most.</p>
      <p>
        A field in a term compares people: <code className="font-sans text-base">sanctions speaker:psaki</code> beside{' '}
        <code className="font-sans text-base">sanctions speaker:jean-pierre</code>, each per million of their own words.
      </p>
    </div>
  )
}
