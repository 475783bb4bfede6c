import type { SearchView } from '#src/query/views.ts'
import { Link } from './link.tsx'
import { type MonthSpan, noFilters, searchAddress, toSearchState } from './search-address.ts'
import { words } from './words.ts'

/** What to do when a search found nothing. */
export function SearchEmpty({ view, span }: { view: SearchView; span: MonthSpan }) {
  const state = toSearchState(view, span)
  const t = words('search')
  const filtered = [state.speaker, state.kind, state.year, state.place, state.language, span.from, span.to].some(
    (filter) => filter != null,
  )
  const asked = [...new Set(view.query.split(/\s+/).filter((word) => word !== ''))]
  return (
    <div className="max-w-measure space-y-3">
      <p className="font-serif text-xl">{t('nothing')}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {filtered && (
          <li>
            <Link href={searchAddress(state, noFilters)}>{t('withoutFilters', { query: view.query })}</Link>
          </li>
        )}
        {asked.length > 1 && asked.length <= 6 && (
          <li>
            {t('oneWord')}{' '}
            {asked.map((word, place) => (
              <span key={word}>
                {place > 0 && ', '}
                <Link href={searchAddress(state, { q: word })}>{word}</Link>
              </span>
            ))}
          </li>
        )}
        <li>{t('spelling')}</li>
        <li>
          <Link href="/transcripts">{t('byYear')}</Link>
        </li>
      </ul>
    </div>
  )
}
