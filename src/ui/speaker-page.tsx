import type { SpeakerProfileView, SpeakerView } from '#src/query/views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { CompareForm } from './compare-form.tsx'
import { DistinctiveWords } from './distinctive-words.tsx'
import { formatCount, formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { searchAddress } from './search-address.ts'
import { SearchBox } from './search-box.tsx'
import { speakerAddress } from './speaker-address.ts'
import { SpeakerHead } from './speaker-head.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { words } from './words.ts'
import { YearChart } from './year-chart.tsx'

type SpeakerPageProps = { speaker: SpeakerView; profile: SpeakerProfileView | null }

/** A speaker: who they are, what they say more than others, who asks them, and the transcripts they speak in. */
export function SpeakerPage({ speaker, profile }: SpeakerPageProps) {
  const { slug, name, transcripts, page, pageCount } = speaker
  const t = words('speaker')
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-16">
      <link rel="alternate" type="application/atom+xml" title={name} href={`${speakerPath(slug)}/feed.atom`} />
      <SpeakerHead speaker={speaker} />
      {profile !== null && page === 1 && <DistinctiveWords slug={slug} name={name} words={profile.words} />}
      <aside className="mt-6 space-y-8 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:mt-0" aria-label={t('numbers')}>
        <Beside speaker={speaker} profile={profile} />
      </aside>
      <section className="mt-10">
        <h2 className="section-title">{t('transcripts')}</h2>
        <TranscriptList
          transcripts={transcripts}
          extra={({ statementsBySpeaker }) => (
            <p className="mt-0.5 text-[0.9375rem]">{t('statementsBy', { count: statementsBySpeaker, name })}</p>
          )}
        />
        <Pagination page={page} pageCount={pageCount} addressOf={(number) => speakerAddress(slug, number)} />
      </section>
    </div>
  )
}

function Beside({ speaker, profile }: SpeakerPageProps) {
  const { slug, name, years } = speaker
  const t = words('speaker')
  const statements = { q: '', speaker: slug, kind: null, year: null, sort: 'newest', page: 1 } as const
  return (
    <>
      <section>
        <h2 className="section-title mb-2">{t('searchWithin')}</h2>
        <SearchBox size="small" kept={{ speaker: slug }} />
      </section>
      {years.length > 1 && (
        <section>
          <h2 className="section-title mb-2">{t('byYear')}</h2>
          <YearChart
            years={years.map(({ year, count }) => ({ value: year, count }))}
            chosen={null}
            addressOf={(year) => searchAddress(statements, { year })}
          />
        </section>
      )}
      <CompareForm one={slug} name={name} />
      {profile !== null && <Askers profile={profile} />}
      <Labels speaker={speaker} />
    </>
  )
}

function Askers({ profile: { askers, outlets } }: { profile: SpeakerProfileView }) {
  const t = words('speaker')
  if (askers.length === 0 && outlets.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t('whoAsked')}</h2>
      <p className="mt-0.5 text-[0.875rem] text-soft">{t('whoAskedHow')}</p>
      <ul className="mt-1 text-[0.9375rem]">
        {askers.map(({ slug, name, count }) => (
          <li key={slug} className="flex justify-between gap-3 py-0.5">
            <Link href={speakerPath(slug)} className="decoration-line">
              {name}
            </Link>
            <span className="text-soft tabular-nums">{formatNumber(count)}</span>
          </li>
        ))}
        {outlets.map(({ outlet, count }) => (
          <li key={outlet} className="flex justify-between gap-3 py-0.5">
            <span>{outlet}</span>
            <span className="text-soft tabular-nums">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Labels({ speaker: { labels, name } }: { speaker: SpeakerView }) {
  const others = labels.filter((label) => label !== name)
  if (others.length === 0) return null
  return (
    <section>
      <h2 className="section-title mb-1">{words('speaker')('inTranscriptsAs')}</h2>
      <p className="text-[0.9375rem] text-soft">{others.slice(0, 12).join(', ')}</p>
    </section>
  )
}

/** A speaker in a sentence, for search engines and previews. */
export function describeSpeaker({ name, roles, statementCount }: SpeakerView): string {
  const role = roles.at(-1)
  return `${name}${role ? `, ${role.title}` : ''}: ${formatCount(statementCount, 'statement')}.`
}
