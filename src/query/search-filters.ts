import type { SearchFilters } from '#src/search/search-engine.ts'
import type { ScopeFilters } from './research-views.ts'

/** The filters of a search as an engine takes them: those that filter. */
export function toSearchFilters({ speaker, kind, year, place, language }: ScopeFilters): SearchFilters {
  return {
    ...(speaker === null ? {} : { speaker }),
    ...(kind === null ? {} : { kind }),
    ...(year === null ? {} : { year }),
    ...(place === null ? {} : { place }),
    ...(language === null ? {} : { language }),
  }
}
