import { Day } from '../day.tsx'
import { deskCount } from './desk-count.ts'
import { DeskPages } from './desk-pages.tsx'
import { ListSearch } from './list-search.tsx'

type Row = {
  slug: string
  title: string
  date: string
  revision: number | null
  withdrawn: { reason: string; at: Date } | null
}

type Props = {
  query: { q: string; state: 'shown' | 'withdrawn'; page: number }
  total: number
  pageCount: number
  rows: readonly Row[]
}

const states = [
  { value: 'shown', name: 'Shown' },
  { value: 'withdrawn', name: 'Withdrawn' },
] as const

/** The transcripts of the archive, to correct, withdraw or restore. */
export function TranscriptsPage({ query, total, pageCount, rows }: Props) {
  return (
    <>
      <h1 className="page-title">Transcripts</h1>
      <nav aria-label="States" className="mt-4">
        <ul className="flex gap-5">
          {states.map(({ value, name }) => (
            <li key={value}>
              <a
                href={`/desk/transcripts?${new URLSearchParams({ state: value, q: query.q })}`}
                aria-current={query.state === value ? 'page' : undefined}
                className="inline-block py-2 aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ListSearch action="/desk/transcripts" label="Words of the title or the address" query={query.q}>
        <input type="hidden" name="state" value={query.state} />
      </ListSearch>
      <p className="mt-6 text-soft">{deskCount(total, 'transcript')}</p>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {rows.map((row) => (
          <li key={row.slug} className="py-3">
            <a href={`/desk/transcripts/${row.slug}`} className="font-semibold">
              {row.title}
            </a>
            <p className="text-[0.9375rem] text-soft">
              <Day date={row.date} />
              {row.revision !== null && ` · revision ${row.revision}`}
            </p>
            {row.withdrawn && (
              <p className="text-[0.9375rem]">
                Withdrawn on <Day date={row.withdrawn.at.toISOString()} />: {row.withdrawn.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      <DeskPages path="/desk/transcripts" query={query} pageCount={pageCount} />
    </>
  )
}
