import type { Period, ScopeFilters } from '#src/query/research-views.ts'
import type { Measure } from './frequency-measure.ts'
import { scopeAddress } from './scope-address.ts'

/** What of a count over time stands in its address, beside the filters. */
export type FrequencyState = { queries: readonly string[]; period: Period; per: Measure; by: 'query' | 'speaker' }

/** The address of a count over time; defaults are left out. `path` is that of the page or of its CSV. */
export function frequencyAddress(
  path: string,
  { queries, period, per, by }: FrequencyState,
  filters: ScopeFilters,
): string {
  return scopeAddress(path, filters, {
    q: queries,
    period: period === 'month' ? null : period,
    per: per === 'million' ? null : per,
    by: by === 'query' ? null : by,
  })
}
