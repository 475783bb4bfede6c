import type { HomeView } from '#src/query/views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { SearchBox } from './search-box.tsx'
import { TranscriptList } from './transcript-list.tsx'

/** The way in: what this is, the search box, the newest transcripts, the people. */
export function HomePage({ view }: { view: HomeView }) {
  const { transcriptCount, statementCount, speakerCount } = view
  return (
    <>
      <div className="max-w-[46rem]">
        <h1 className="font-semibold font-serif text-[2rem] leading-[1.12] tracking-[-0.015em] sm:text-[3rem]">
          What was said in public, word for word
        </h1>
        <p className="mt-4 max-w-measure font-serif text-lg text-soft sm:text-xl">
          Briefings, press conferences, remarks and interviews. Search every sentence; link to any statement, and the
          link stays.
        </p>
        <div className="mt-7">
          <SearchBox size="large" />
        </div>
        <p className="mt-4 text-soft">
          {formatCount(transcriptCount, 'transcript')}, {formatCount(statementCount, 'statement')},{' '}
          {formatCount(speakerCount, 'speaker')}. <a href="/quote">Check a quotation or an article</a>
        </p>
      </div>
      {transcriptCount === 0 ? <EmptyArchive /> : <Archive view={view} />}
    </>
  )
}

function Archive({ view: { latest, speakers } }: { view: HomeView }) {
  return (
    <div className="mt-12 grid gap-12 sm:mt-16 lg:grid-cols-[1fr_17rem] lg:gap-16">
      <section>
        <h2 className="section-title">Latest transcripts</h2>
        <TranscriptList transcripts={latest} />
        <p className="mt-2">
          <a href="/transcripts">All transcripts</a>
        </p>
      </section>
      <section className={speakers.length === 0 ? 'hidden' : ''}>
        <h2 className="section-title">Speakers</h2>
        <ul className="mt-2">
          {speakers.map(({ slug, name, statementCount }) => (
            <li key={slug} className="flex justify-between gap-3 py-1.5">
              <a href={speakerPath(slug)} className="min-w-0 decoration-line">
                {name}
              </a>
              <span className="text-soft tabular-nums">{formatNumber(statementCount)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function EmptyArchive() {
  return (
    <div className="mt-12 max-w-measure space-y-3 border-line border-t pt-6">
      <h2 className="section-title">The archive is empty</h2>
      <p>Put transcripts in, as Markdown or plain text:</p>
      <pre className="overflow-x-auto rounded-md bg-tint px-4 py-3 text-[0.9375rem]">
        <code>npx rostrum ingest my-transcript.md</code>
      </pre>
    </div>
  )
}
