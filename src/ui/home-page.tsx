import type { HomeView } from '#src/query/views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { SearchBox } from './search-box.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { words } from './words.ts'

/** The way in: what this is, the search box, the newest transcripts, the people. */
export function HomePage({ view }: { view: HomeView }) {
  const { transcriptCount, statementCount, speakerCount } = view
  const t = words('home')
  return (
    <>
      <div className="max-w-[46rem]">
        <h1 className="font-semibold font-serif text-[2rem] leading-[1.12] tracking-[-0.015em] sm:text-[3rem]">
          {t('title')}
        </h1>
        <p className="mt-4 max-w-measure font-serif text-lg text-soft sm:text-xl">{t('lead')}</p>
        <div className="mt-7">
          <SearchBox size="large" />
        </div>
        <p className="mt-4 text-soft">
          {formatCount(transcriptCount, 'transcript')}, {formatCount(statementCount, 'statement')},{' '}
          {formatCount(speakerCount, 'speaker')}. <Link href="/quote">{t('check')}</Link>
        </p>
      </div>
      {transcriptCount === 0 ? <EmptyArchive /> : <Archive view={view} />}
    </>
  )
}

function Archive({ view: { latest, speakers } }: { view: HomeView }) {
  const t = words('home')
  return (
    <div className="mt-12 grid gap-12 sm:mt-16 lg:grid-cols-[1fr_17rem] lg:gap-16">
      <section>
        <h2 className="section-title">{t('latest')}</h2>
        <TranscriptList transcripts={latest} />
        <p className="mt-2">
          <Link href="/transcripts">{t('all')}</Link>
        </p>
      </section>
      <section className={speakers.length === 0 ? 'hidden' : ''}>
        <h2 className="section-title">{t('speakers')}</h2>
        <ul className="mt-2">
          {speakers.map(({ slug, name, statementCount }) => (
            <li key={slug} className="flex justify-between gap-3 py-1.5">
              <Link href={speakerPath(slug)} className="min-w-0 decoration-line">
                {name}
              </Link>
              <span className="text-soft tabular-nums">{formatNumber(statementCount)}</span>
            </li>
          ))}
        </ul>
        <p className="mt-2">
          <Link href="/speakers">{t('allSpeakers')}</Link>
        </p>
      </section>
    </div>
  )
}

function EmptyArchive() {
  const t = words('home')
  return (
    <div className="mt-12 max-w-measure space-y-3 border-line border-t pt-6">
      <h2 className="section-title">{t('empty')}</h2>
      <p>{t('putIn')}</p>
      <pre className="overflow-x-auto rounded-md bg-tint px-4 py-3 text-[0.9375rem]">
        <code>npx rostrum ingest my-transcript.md</code>
      </pre>
    </div>
  )
}
