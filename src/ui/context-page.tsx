import type { ContextSort, ContextView, SearchScope } from '#src/query/research-views.ts'
import { ContextTable } from './context-table.tsx'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { QueryNotes } from './query-notes.tsx'
import { scopeAddress } from './scope-address.ts'
import { ScopeChips } from './scope-chips.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchViews } from './search-views.tsx'
import { words } from './words.ts'

const path = '/search/context'
/** The order without a parameter. */
const usual: ContextSort = 'right'
const orders: ContextSort[] = ['left', 'right', 'speaker', 'newest', 'oldest']

/** Every match of a search as a line with its neighbours; `view` is null before any word is asked for. */
export function ContextPage({ scope, view }: { scope: SearchScope; view: ContextView | null }) {
  const { q, ...filters } = scope
  const t = words('context')
  return (
    <>
      <h1 className="sr-only">{q === '' ? t('title') : t('titleOf', { query: q })}</h1>
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
  const t = words('context')
  return (
    <>
      <ScopeChips
        filters={scope}
        speakerName={view.speakerName}
        addressWithout={(filter) => scopeAddress(path, { ...scope, [filter]: null }, kept)}
      />
      <QueryNotes notes={view.notes} />
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2>{t('matches', { count: total, statements })}</h2>
        {total > 1 && <Orders view={view} />}
      </div>
      {sorted < total && <p className="mt-1 text-soft">{t('sorted', { count: sorted })}</p>}
      {total === 0 ? (
        <p className="mt-6 max-w-measure font-serif text-xl">{t('nothing')}</p>
      ) : (
        <ContextTable lines={view.lines} told={t(`told.${sort}`)} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        addressOf={(number) => scopeAddress(path, scope, { ...kept, page: number > 1 ? number : null })}
      />
      {total > 0 && (
        <p className="mt-6">
          <Link href={scopeAddress('/search/context.csv', scope, kept)} download>
            {t('download')}
          </Link>
          <span className="text-soft">, {t('most')}</span>
        </p>
      )}
    </>
  )
}

function Orders({ view: { scope, sort } }: { view: ContextView }) {
  const t = words('context')
  return (
    <nav aria-label={t('order')} className="text-[0.9375rem]">
      <ul className="flex flex-wrap gap-x-4">
        {orders.map((order) => (
          <li key={order}>
            <Link
              href={scopeAddress(path, scope, { sort: order === usual ? null : order })}
              aria-current={order === sort ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {t(`orders.${order}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Invitation() {
  return (
    <div className="mt-8 max-w-measure space-y-3 font-serif text-lg">
      <p>{words('context')('invitation')}</p>
    </div>
  )
}
