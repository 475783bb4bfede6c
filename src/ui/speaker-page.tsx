import type { SpeakerView } from '#src/query/views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { formatCount } from './format-count.ts'
import { formatDay } from './format-day.ts'
import { Pagination } from './pagination.tsx'
import { searchAddress } from './search-address.ts'
import { SearchBox } from './search-box.tsx'
import { speakerAddress } from './speaker-address.ts'
import { TranscriptList } from './transcript-list.tsx'
import { YearChart } from './year-chart.tsx'

/** A speaker: roles, statements by year, and the transcripts they speak in. */
export function SpeakerPage({ speaker }: { speaker: SpeakerView }) {
  const { slug, name, statementCount, years, transcripts, page, pageCount } = speaker
  const statements = { q: '', speaker: slug, kind: null, year: null, sort: 'newest', page: 1 } as const
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-16">
      <link rel="alternate" type="application/atom+xml" title={name} href={`${speakerPath(slug)}/feed.atom`} />
      <header>
        <h1 className="page-title">{name}</h1>
        <Roles roles={speaker.roles} />
        <p className="mt-3 text-soft">
          {formatCount(statementCount, 'statement')}. <a href={searchAddress(statements)}>Read the newest</a>, or{' '}
          <a href={`${speakerPath(slug)}/feed.atom`}>follow in a feed reader</a>.
        </p>
      </header>
      <aside className="mt-6 space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">
        <section>
          <h2 className="section-title mb-2">Search what they said</h2>
          <SearchBox size="small" kept={{ speaker: slug }} />
        </section>
        {years.length > 1 && (
          <section>
            <h2 className="section-title mb-2">Statements by year</h2>
            <YearChart
              years={years.map(({ year, count }) => ({ value: year, count }))}
              chosen={null}
              addressOf={(year) => searchAddress(statements, { year })}
            />
          </section>
        )}
        <Labels speaker={speaker} />
      </aside>
      <section className="mt-10">
        <h2 className="section-title">Transcripts</h2>
        <TranscriptList
          transcripts={transcripts}
          extra={({ statementsBySpeaker }) => (
            <p className="mt-0.5 text-[0.9375rem]">
              {formatCount(statementsBySpeaker, 'statement')} by {name}
            </p>
          )}
        />
        <Pagination page={page} pageCount={pageCount} addressOf={(number) => speakerAddress(slug, number)} />
      </section>
    </div>
  )
}

function Roles({ roles }: Pick<SpeakerView, 'roles'>) {
  if (roles.length === 0) return null
  return (
    <ul className="mt-2 text-lg">
      {roles.map(({ title, since, until }) => (
        <li key={`${title}${since}`}>
          {title}
          {(since !== null || until !== null) && <span className="text-soft">, {describePeriod(since, until)}</span>}
        </li>
      ))}
    </ul>
  )
}

function describePeriod(since: string | null, until: string | null): string {
  if (since === null) return `until ${formatDay(until ?? '')}`
  return until === null ? `since ${formatDay(since)}` : `${formatDay(since)} to ${formatDay(until)}`
}

function Labels({ speaker: { labels, name } }: { speaker: SpeakerView }) {
  const others = labels.filter((label) => label !== name)
  if (others.length === 0) return null
  return (
    <section>
      <h2 className="section-title mb-1">In transcripts as</h2>
      <p className="text-[0.9375rem] text-soft">{others.slice(0, 12).join(', ')}</p>
    </section>
  )
}
