import type { SearchSort, SearchView } from '#src/query/views.ts'
import { searchAddress, toSearchState } from './search-address.ts'

const orders: { sort: SearchSort; name: string }[] = [
  { sort: 'best', name: 'Best' },
  { sort: 'newest', name: 'Newest' },
  { sort: 'oldest', name: 'Oldest' },
]

/** The orders that results can stand in. */
export function SearchSorting({ view }: { view: SearchView }) {
  const state = toSearchState(view)
  return (
    <nav aria-label="Order" className="text-[0.9375rem]">
      <ul className="flex gap-4">
        {orders.map(({ sort, name }) => (
          <li key={sort}>
            <a
              href={searchAddress(state, { sort })}
              aria-current={sort === view.sort ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
