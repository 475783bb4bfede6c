import type { FrequencyView } from '#src/query/research-views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { CompareForm } from './compare-form.tsx'
import { formatNumber } from './format-count.ts'
import { FrequencyChart } from './frequency-chart.tsx'
import { FrequencyTable } from './frequency-table.tsx'
import { Link } from './link.tsx'
import { QueryNotes } from './query-notes.tsx'
import { scopeAddress } from './scope-address.ts'
import { words } from './words.ts'

type ComparePageProps = {
  one: SpeakerRef
  other: SpeakerRef
  query: string
  view: FrequencyView
}

/** Two speakers on the same words: how often each says them, in a million of their own, and over time. */
export function ComparePage({ one, other, query, view }: ComparePageProps) {
  const t = words('compare')
  return (
    <>
      <h1 className="page-title">{t('title', { one: one.name, other: other.name, query })}</h1>
      <QueryNotes notes={view.notes} />
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        {view.series.map((series) => (
          <Total key={series.speaker?.slug} series={series} />
        ))}
      </div>
      <FrequencyChart view={view} measure="million" />
      <h2 className="section-title mt-8">{words('frequency')('numbers')}</h2>
      <FrequencyTable view={view} />
      <div className="mt-10 max-w-sm">
        <CompareForm one={one.slug} name={one.name} other={other.name} query={query} />
      </div>
    </>
  )
}

function Total({ series }: { series: FrequencyView['series'][number] }) {
  const { speaker, query, occurrences, words: spoken } = series
  const t = words('compare')
  const times = occurrences.reduce((sum, count) => sum + count, 0)
  const all = spoken.reduce((sum, count) => sum + count, 0)
  return (
    <section className="rounded-md border border-line bg-leaf p-4">
      <h2 className="section-title">
        {speaker === null ? '' : <Link href={speakerPath(speaker.slug)}>{speaker.name}</Link>}
      </h2>
      <p className="mt-1 font-serif text-2xl">
        {t('perMillion', { rate: formatNumber(all === 0 ? 0 : (times / all) * 1e6, 1) })}
      </p>
      <p className="mt-1 text-[0.9375rem] text-soft">
        {t('times', { count: times, words: all })}
        {times > 0 && (
          <>
            {' · '}
            <Link href={scopeAddress('/search', { q: query, speaker: speaker?.slug ?? null })}>{t('read')}</Link>
          </>
        )}
      </p>
    </section>
  )
}

/** What stands where somebody to be compared is not in the archive: whom they may have meant. */
export function CompareHelp({
  one,
  asked,
  likely,
  query,
}: {
  one: SpeakerRef
  asked: string
  likely: readonly SpeakerRef[]
  query: string
}) {
  const t = words('compare')
  return (
    <>
      <h1 className="page-title">{t('compare', { name: one.name })}</h1>
      <p className="mt-4">{asked === '' ? t('sayWhom') : t('unknown', { name: asked })}</p>
      {likely.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-5">
          {likely.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`/compare?${new URLSearchParams({ one: one.slug, other: slug, q: query })}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-8 max-w-sm">
        <CompareForm one={one.slug} name={one.name} query={query} />
      </div>
    </>
  )
}
