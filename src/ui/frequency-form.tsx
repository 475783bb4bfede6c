import type { ScopeFilters } from '#src/query/research-views.ts'
import type { FrequencyState } from './frequency-address.ts'

/** As many as a chart can tell apart. */
const terms = ['First term', 'Second term', 'Third term', 'Fourth term', 'Fifth term']
const field = 'rounded-md border border-edge bg-leaf px-3 py-1.5'

/** What to count and how: one more line for a term than there are terms. */
export function FrequencyForm({ state, filters }: { state: FrequencyState; filters: ScopeFilters }) {
  const { queries, period, per, by } = state
  const lines = Math.max(2, queries.length + 1)
  return (
    <form action="/search/frequency" method="get" className="space-y-3">
      <fieldset>
        <legend className="mb-1.5 font-semibold">Words and phrases to compare</legend>
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {terms.slice(0, lines).map((term, line) => (
            <input
              key={term}
              name="q"
              defaultValue={queries[line] ?? ''}
              aria-label={term}
              maxLength={500}
              autoComplete="off"
              className={`${field} min-w-0 font-serif text-lg placeholder:text-soft`}
            />
          ))}
        </div>
      </fieldset>
      {Object.entries(filters).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <Choice name="period" label="By" chosen={period} options={{ month: 'Month', year: 'Year' }} />
        <Choice
          name="per"
          label="Measure"
          chosen={per}
          options={{ million: 'Per million words', count: 'Times said' }}
        />
        <Choice
          name="by"
          label="Lines for"
          chosen={by}
          options={{ query: 'Each term', speaker: 'Speakers of the first term' }}
        />
        <button
          type="submit"
          className="cursor-pointer rounded-md border border-action bg-action px-4 py-1.5 font-semibold text-on-action"
        >
          Count
        </button>
      </div>
    </form>
  )
}

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  name: string
  label: string
  chosen: string
  options: Readonly<Record<string, string>>
}) {
  return (
    <div className="flex flex-col gap-1 text-[0.9375rem]">
      <label htmlFor={`frequency-${name}`} className="text-soft">
        {label}
      </label>
      <select id={`frequency-${name}`} name={name} defaultValue={chosen} className={field}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
