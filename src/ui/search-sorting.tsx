import type { SearchSort, SearchView } from '#src/query/views.ts'
import { Link } from './link.tsx'
import { type MonthSpan, searchAddress, toSearchState } from './search-address.ts'
import { words } from './words.ts'

const orders: SearchSort[] = ['best', 'newest', 'oldest']

/** The orders that results can stand in. */
export function SearchSorting({ view, span }: { view: SearchView; span: MonthSpan }) {
  const state = toSearchState(view, span)
  const t = words('search')
  return (
    <nav aria-label={t('order')} className="text-[0.9375rem]">
      <ul className="flex gap-4">
        {orders.map((sort) => (
          <li key={sort}>
            <Link
              href={searchAddress(state, { sort })}
              aria-current={sort === view.sort ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {t(`orders.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
