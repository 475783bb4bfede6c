import type { FrequencyView, ScopeFilters } from '#src/query/research-views.ts'
import { type FrequencyState, frequencyAddress } from './frequency-address.ts'
import { FrequencyChart } from './frequency-chart.tsx'
import { FrequencyForm } from './frequency-form.tsx'
import { FrequencyTable } from './frequency-table.tsx'
import { Link } from './link.tsx'
import { QueryNotes } from './query-notes.tsx'
import { ScopeChips } from './scope-chips.tsx'
import { SearchViews } from './search-views.tsx'
import { words } from './words.ts'

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
      <h1 className="page-title mb-5">{words('frequency')('title')}</h1>
      <FrequencyForm state={state} filters={filters} />
      <SearchViews scope={{ ...filters, q: queries[0] ?? '' }} current="frequency" />
      {view === null ? <Invitation /> : <Answer view={view} state={state} />}
    </>
  )
}

function Answer({ view, state }: { view: FrequencyView; state: FrequencyState }) {
  const { filters } = view
  const t = words('frequency')
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
          <h2 className="sr-only">{t('chartTitle')}</h2>
          <FrequencyChart view={view} measure={state.per} />
          <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
            <h2 className="section-title">{t('numbers')}</h2>
            <Link href={frequencyAddress(`${path}.csv`, state, filters)} download>
              {t('download')}
            </Link>
          </div>
          <p className="mt-1 max-w-measure text-[0.9375rem] text-soft">{t('explained')}</p>
          <FrequencyTable view={view} />
        </>
      ) : (
        <p className="mt-6 max-w-measure font-serif text-xl">{t('nobody')}</p>
      )}
    </>
  )
}

function Invitation() {
  const t = words('frequency')
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>{t('invitation')}</p>
      <p>{t.rich('people', { code: (text) => <code className="font-sans text-base">{text}</code> })}</p>
    </div>
  )
}
