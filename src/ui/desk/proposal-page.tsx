import { statementPath } from '#src/transcript/permalink.ts'
import { Day } from '../day.tsx'
import { Button } from './button.tsx'
import { deskCount } from './desk-count.ts'

type Move = { from: string; to: string }
type Proposal =
  | {
      summary: string
      total: number
      transcripts: number
      groups: readonly (Move & { count: number })[]
      some: readonly (Move & { id: string; label: string | null; text: string; title: string; date: string })[]
    }
  | { problem: string }

/** What a change of the register comes to, before it is made. */
export function ProposalPage({ id, proposal }: { id: string; proposal: Proposal }) {
  if ('problem' in proposal)
    return (
      <>
        <h1 className="page-title">This can’t be done any more</h1>
        <p className="mt-4 max-w-measure">{proposal.problem}</p>
        <Discard id={id}>Back to the speakers</Discard>
      </>
    )
  const { summary, total, transcripts, groups, some } = proposal
  return (
    <>
      <h1 className="page-title">{summary}</h1>
      <p className="mt-4 text-lg">
        {total === 0
          ? 'No statement changes its speaker.'
          : `${deskCount(total, 'statement')} in ${deskCount(transcripts, 'transcript')} would change.`}
      </p>
      <ul className="mt-2">
        {groups.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            {from} → {to}: {deskCount(count, 'statement')}
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <form action={`/desk/speaker-proposals/${id}/confirm`} method="post">
          <Button>Change it</Button>
        </form>
        <Discard id={id}>Leave it as it is</Discard>
      </div>
      {some.length > 0 && <Some some={some} total={total} />}
    </>
  )
}

function Discard({ id, children }: { id: string; children: string }) {
  return (
    <form action={`/desk/speaker-proposals/${id}/discard`} method="post">
      <Button quiet>{children}</Button>
    </form>
  )
}

function Some({ some, total }: { some: Extract<Proposal, { some: unknown }>['some']; total: number }) {
  return (
    <section aria-labelledby="some" className="mt-10">
      <h2 id="some" className="section-title">
        {some.length < total ? `${some.length} of them` : 'These statements'}
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {some.map(({ id, label, text, title, date, from, to }) => (
          <li key={id} className="py-3">
            <p dir="auto">
              {label !== null && <b>{label}: </b>}
              <a href={statementPath(id)}>{text}</a>
            </p>
            <p className="text-[0.9375rem] text-soft">
              {from} → {to} · {title}, <Day date={date} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
