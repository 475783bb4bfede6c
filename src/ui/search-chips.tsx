import type { SearchView } from '#src/query/views.ts'
import { formatPeriod } from './format-period.ts'
import { kindName } from './kind-name.ts'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { anyTime, type MonthSpan, noFilters, searchAddress, toSearchState } from './search-address.ts'
import { words } from './words.ts'

/** The filters in force, each a link that takes it away. */
export function SearchChips({ view, span }: { view: SearchView; span: MonthSpan }) {
  const state = toSearchState(view, span)
  const t = words('search')
  const { speaker, kind, year, place, language } = view.filters
  const speakerName = view.facets.speakers.find(({ value }) => value === speaker)?.name ?? speaker
  const chips = [
    { key: 'speaker', text: speakerName },
    { key: 'kind', text: kind === null ? null : kindName(kind) },
    { key: 'year', text: year },
    { key: 'place', text: place ?? null },
    { key: 'language', text: language == null ? null : languageName(language) },
    { key: 'from', text: describeSpan(span) },
  ].filter(({ text }) => text !== null)
  if (chips.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-2" aria-label={t('filters')}>
      {chips.map(({ key, text }) => (
        <li key={key}>
          <Link href={searchAddress(state, key === 'from' ? anyTime : { [key]: null })} className="button chip">
            <span className="sr-only">{t('removeFilter')} </span>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={searchAddress(state, noFilters)} className="inline-block py-1.5">
          {t('clearAll')}
        </Link>
      </li>
    </ul>
  )
}

/** A span of months as people say it; null when it is open on both sides. */
function describeSpan({ from, to }: MonthSpan): string | null {
  const t = words('search')
  if (from !== null && to !== null)
    return from === to ? formatPeriod(from) : t('span', { from: formatPeriod(from), to: formatPeriod(to) })
  if (from !== null) return t('since', { from: formatPeriod(from) })
  return to === null ? null : t('until', { to: formatPeriod(to) })
}
