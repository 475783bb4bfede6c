import type { ContextSort, ContextView, SearchScope } from '#src/query/research-views.ts'
import { ContextTable } from './context-table.tsx'
import { formatCount, formatNumber } from './format-count.ts'
import { Pagination } from './pagination.tsx'
import { QueryNotes } from './query-notes.tsx'
import { scopeAddress } from './scope-address.ts'
import { ScopeChips } from './scope-chips.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchViews } from './search-views.tsx'

const path = '/search/context'
/** The order without a parameter. */
const usual: ContextSort = 'right'
const orders: { sort: ContextSort; name: string; told: string }[] = [
  { sort: 'left', name: 'Word before', told: 'by the word before' },
  { sort: 'right', name: 'Word after', told: 'by the word after' },
  { sort: 'speaker', name: 'Speaker', told: 'by speaker' },
  { sort: 'newest', name: 'Newest', told: 'newest first' },
  { sort: 'oldest', name: 'Oldest', told: 'oldest first' },
]

/** Every match of a search as a line with its neighbours; `view` is null before any word is asked for. */
export function ContextPage({ scope, view }: { scope: SearchScope; view: ContextView | null }) {
  const { q, ...filters } = scope
  return (
    <>
      <h1 className="sr-only">{q === '' ? 'Words in context' : `${q} in context`}</h1>
      <div className="max-w-3xl">
        <SearchBox size="large" query={q} kept={filters} action={path} />
      </div>
      <SearchViews scope={scope} current="context" />
      {view === null ? <Invitation /> : <Answer view={view} />}
    </>
  )
}

function Answer({ view }: { view: ContextView }) {
  const { scope, sort, total, statements, sorted, page, pageCount } = view
  const kept = { sort: sort === usual ? null : sort }
  return (
    <>
      <ScopeChips
        filters={scope}
        speakerName={view.speakerName}
        addressWithout={(filter) => scopeAddress(path, { ...scope, [filter]: null }, kept)}
      />
      <QueryNotes notes={view.notes} />
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2>
          {formatCount(total, 'match', 'matches')} in {formatCount(statements, 'statement')}
        </h2>
        {total > 1 && <Orders view={view} />}
      </div>
      {sorted < total && (
        <p className="mt-1 text-soft">The newest {formatNumber(sorted)} of them stand here, in order.</p>
      )}
      {total === 0 ? (
        <p className="mt-6 max-w-measure font-serif text-xl">
          No statement has these words. Fields such as speaker: alone have no place in a sentence: add a word.
        </p>
      ) : (
        <ContextTable lines={view.lines} told={orders.find((order) => order.sort === sort)?.told ?? ''} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        addressOf={(number) => scopeAddress(path, scope, { ...kept, page: number > 1 ? number : null })}
      />
      {total > 0 && (
        <p className="mt-6">
          <a href={scopeAddress('/search/context.csv', scope, kept)} download>
            Download all lines as CSV
          </a>
          <span className="text-soft">, at most 50,000</span>
        </p>
      )}
    </>
  )
}

function Orders({ view: { scope, sort } }: { view: ContextView }) {
  return (
    <nav aria-label="Order" className="text-[0.9375rem]">
      <ul className="flex flex-wrap gap-x-4">
        {orders.map((order) => (
          <li key={order.sort}>
            <a
              href={scopeAddress(path, scope, { sort: order.sort === usual ? null : order.sort })}
              aria-current={order.sort === sort ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {order.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Invitation() {
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>
        Write a word or a “phrase in quotation marks”. Every place where it was said stands on a line of its own, with
        the words before and after it, so that you see what it is said with.
      </p>
    </div>
  )
}
