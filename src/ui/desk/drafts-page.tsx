import type { DraftSummary } from '#src/query/draft-views.ts'
import { Day } from '../day.tsx'
import { Moment } from './moment.tsx'

const groups: { name: string; states: DraftSummary['state'][] }[] = [
  { name: 'Open', states: ['open', 'scheduled'] },
  { name: 'Published', states: ['published'] },
  { name: 'Discarded', states: ['discarded'] },
]

/** The drafts that somebody may see: what is to be done first. */
export function DraftsPage({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="page-title">Drafts</h1>
        <a href="/desk/upload" className="button">
          Upload
        </a>
      </div>
      {drafts.length === 0 && (
        <p className="mt-6">
          There are none. <a href="/desk/upload">Upload a transcript</a> to begin one.
        </p>
      )}
      {groups.map(({ name, states }) => (
        <DraftGroup key={name} name={name} drafts={drafts.filter(({ state }) => states.includes(state))} />
      ))}
    </>
  )
}

function DraftGroup({ name, drafts }: { name: string; drafts: readonly DraftSummary[] }) {
  if (drafts.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="section-title">
        {name} <span className="font-normal text-soft">{drafts.length}</span>
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {drafts.map((draft) => (
          <li key={draft.id} className="py-3">
            <DraftLine draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DraftLine({ draft }: { draft: DraftSummary }) {
  const { id, title, date, own, ownerName, updatedAt, publishAt, isCorrection, failure } = draft
  return (
    <>
      <a href={`/desk/drafts/${id}`} className="font-semibold">
        {title ?? 'Without a title'}
      </a>
      <p className="text-[0.9375rem] text-soft">
        {isCorrection && 'Correction · '}
        {date !== null && (
          <>
            <Day date={date} />
            {' · '}
          </>
        )}
        {own ? 'yours' : ownerName} · saved <Moment at={updatedAt} />
        {publishAt !== null && (
          <>
            {' · goes out '}
            <Moment at={publishAt} />
          </>
        )}
      </p>
      {failure !== null && <p className="mt-1">It did not go out: {failure}</p>}
    </>
  )
}
