import { deskCount } from './desk-count.ts'
import { DeskPages } from './desk-pages.tsx'
import { ListSearch } from './list-search.tsx'
import { Moment } from './moment.tsx'
import { Section } from './section.tsx'
import { type ListedChange, SpeakerChanges } from './speaker-changes.tsx'

type Listed = { slug: string; name: string; kind: string; registered: boolean; statements: number }

type Props = {
  query: { q: string; page: number }
  total: number
  pageCount: number
  speakers: readonly Listed[]
  changes: readonly ListedChange[]
  /** Changes that somebody asked for and nobody has made yet. */
  waiting: readonly { id: string; summary: string; actorName: string; at: Date }[]
}

/** The register of speakers: everybody who speaks, and what was changed last. */
export function SpeakersPage({ query, total, pageCount, speakers, changes, waiting }: Props) {
  return (
    <>
      <h1 className="page-title">Speakers</h1>
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      <ListSearch action="/desk/speakers" label="A name, an address or a label" query={query.q} />
      <p className="mt-6 text-soft">{deskCount(total, 'speaker')}</p>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {speakers.map(({ slug, name, kind, registered, statements }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <a href={`/desk/speakers/${slug}`} className="py-1 font-semibold">
              {name}
            </a>
            <span className="text-[0.9375rem] text-soft">
              {registered ? kind : 'not in the register'} · {deskCount(statements, 'statement')}
            </span>
          </li>
        ))}
      </ul>
      <DeskPages path="/desk/speakers" query={query} pageCount={pageCount} />
      <Section id="changes" title="Last changes">
        <SpeakerChanges changes={changes} />
      </Section>
    </>
  )
}

function Waiting({ waiting }: Pick<Props, 'waiting'>) {
  return (
    <section aria-labelledby="waiting" className="mt-4 mb-8 max-w-[46rem] border-accent border-l-4 bg-tint px-4 py-3">
      <h2 id="waiting" className="section-title">
        Asked for, and not done yet
      </h2>
      <ul className="mt-2 space-y-2">
        {waiting.map(({ id, summary, actorName, at }) => (
          <li key={id}>
            <a href={`/desk/speaker-proposals/${id}`}>{summary}</a>{' '}
            <span className="text-[0.9375rem] text-soft">
              {actorName}, <Moment at={at.toISOString()} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
