import type { ScopeFilters } from '#src/query/research-views.ts'
import type { FrequencyState } from './frequency-address.ts'
import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'
import { words } from './words.ts'

/** As many as a chart can tell apart. */
const mostTerms = 5
const field = 'rounded-md border border-edge bg-leaf px-3 py-1.5'

/** What to count and how: one more line for a term than there are terms. */
export function FrequencyForm({ state, filters }: { state: FrequencyState; filters: ScopeFilters }) {
  const { queries, period, per, by } = state
  const lines = Math.min(mostTerms, Math.max(2, queries.length + 1))
  const t = words('frequency')
  return (
    <form action={localPath('/search/frequency', currentLocale())} method="get" className="space-y-3">
      <fieldset>
        <legend className="mb-1.5 font-semibold">{t('compare')}</legend>
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {Array.from({ length: lines }, (_, line) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place and nothing else
              key={line}
              name="q"
              defaultValue={queries[line] ?? ''}
              aria-label={t('term', { number: line + 1 })}
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
        <Choice name="period" label={t('by')} chosen={period} options={{ month: t('month'), year: t('year') }} />
        <Choice
          name="per"
          label={t('measure')}
          chosen={per}
          options={{ million: t('perMillionWords'), count: t('timesSaid') }}
        />
        <Choice
          name="by"
          label={t('linesFor')}
          chosen={by}
          options={{ query: t('eachTerm'), speaker: t('speakersOfFirst') }}
        />
        <button
          type="submit"
          className="cursor-pointer rounded-md border border-action bg-action px-4 py-1.5 font-semibold text-on-action"
        >
          {t('count')}
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
