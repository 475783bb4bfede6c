import type { TranscriptListView } from '#src/query/views.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { Pagination } from './pagination.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { transcriptsAddress } from './transcripts-address.ts'

/** All transcripts, or a year's, newest first. */
export function TranscriptsPage({ view }: { view: TranscriptListView }) {
  const { transcripts, total, page, pageCount, year, years } = view
  return (
    <>
      <h1 className="page-title">{year === null ? 'Transcripts' : `Transcripts of ${year}`}</h1>
      <p className="mt-2 text-soft">{formatCount(total, 'transcript')}, newest first.</p>
      <nav aria-label="Years" className="mt-5">
        <ul className="flex flex-wrap gap-2">
          <Year address={transcriptsAddress(null)} name="All years" chosen={year === null} />
          {years.map(({ year: name, count }) => (
            <Year key={name} address={transcriptsAddress(name)} name={name} count={count} chosen={year === name} />
          ))}
        </ul>
      </nav>
      <div className="mt-8 max-w-4xl">
        {transcripts.length === 0 ? (
          <p>
            There is no transcript of {year}. <a href="/transcripts">See all years</a>.
          </p>
        ) : (
          <TranscriptList transcripts={transcripts} level="h2" />
        )}
        <Pagination page={page} pageCount={pageCount} addressOf={(number) => transcriptsAddress(year, number)} />
      </div>
    </>
  )
}

function Year({ address, name, count, chosen }: { address: string; name: string; count?: number; chosen: boolean }) {
  return (
    <li>
      <a href={address} aria-current={chosen ? 'page' : undefined} className="button">
        {name}
        {count !== undefined && <span className="font-normal text-soft"> {formatNumber(count)}</span>}
      </a>
    </li>
  )
}
