import { transcriptHistoryPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from '../day.tsx'
import { Button } from './button.tsx'
import { deskCount } from './desk-count.ts'
import { Moment } from './moment.tsx'
import { Section } from './section.tsx'
import { TextArea } from './text-area.tsx'

type DeskTranscript = {
  slug: string
  title: string
  date: string
  statements: number
  revisions: readonly { number: number; createdAt: Date; reason: string | null }[]
  withdrawn: { reason: string; at: Date } | null
  pastWithdrawals: readonly { reason: string; withdrawnAt: Date; restoredAt: Date }[]
}

/** A transcript at the desk: its revisions, and the ways to correct, withdraw and restore it. */
export function DeskTranscriptPage({ transcript }: { transcript: DeskTranscript }) {
  const { slug, title, date, statements, withdrawn } = transcript
  return (
    <>
      <p>
        <a href="/desk/transcripts">Transcripts</a>
      </p>
      <h1 className="page-title mt-2">{title}</h1>
      <p className="mt-1 text-soft">
        <Day date={date} /> · {deskCount(statements, 'statement')}
        {withdrawn === null && (
          <>
            {' '}
            · <a href={transcriptPath(slug)}>As readers see it</a> · <a href={transcriptHistoryPath(slug)}>History</a>
          </>
        )}
      </p>
      {withdrawn === null ? <Shown slug={slug} /> : <Withdrawn slug={slug} withdrawn={withdrawn} />}
      <Revisions transcript={transcript} />
    </>
  )
}

function Shown({ slug }: { slug: string }) {
  return (
    <>
      <Section id="correct" title="Correct">
        <p className="max-w-measure">
          A correction is a draft that begins with the transcript as it stands. Readers see nothing of it before it is
          published, and links stay.
        </p>
        <form action="/desk/drafts/correct" method="post">
          <input type="hidden" name="slug" value={slug} />
          <Button>Correct it</Button>
        </form>
      </Section>
      <Section id="withdraw" title="Withdraw">
        <p className="max-w-measure">
          Nothing shows a withdrawn transcript any more: no page, list, search, feed or embed. Its addresses answer that
          it was withdrawn, when, and the reason below. It can be restored, with the same addresses.
        </p>
        <form action={`/desk/transcripts/${slug}/withdraw`} method="post" className="max-w-[40rem] space-y-4">
          <TextArea
            name="reason"
            label="Reason"
            hint="Readers are told, as written here."
            rows={3}
            required
            maxLength={500}
          />
          <Button>Withdraw it</Button>
        </form>
      </Section>
    </>
  )
}

function Withdrawn({ slug, withdrawn }: { slug: string; withdrawn: { reason: string; at: Date } }) {
  return (
    <Section id="withdrawn" title="Withdrawn">
      <p>
        Since <Moment at={withdrawn.at} />, for this reason:
      </p>
      <blockquote className="max-w-measure border-edge border-l-4 pl-4" dir="auto">
        {withdrawn.reason}
      </blockquote>
      <form action={`/desk/transcripts/${slug}/restore`} method="post">
        <Button>Restore it</Button>
      </form>
    </Section>
  )
}

function Revisions({ transcript: { slug, revisions, withdrawn, pastWithdrawals } }: { transcript: DeskTranscript }) {
  return (
    <Section id="revisions" title="Revisions">
      <ol className="divide-y divide-line border-line border-y">
        {[...revisions].reverse().map(({ number, createdAt, reason }) => (
          <li key={number} className="py-2">
            {withdrawn === null ? (
              <a href={`${transcriptPath(slug)}?rev=${number}`}>Revision {number}</a>
            ) : (
              `Revision ${number}`
            )}{' '}
            <span className="text-soft">
              <Moment at={createdAt} />
            </span>
            {reason !== null && <p>{reason}</p>}
          </li>
        ))}
      </ol>
      {pastWithdrawals.map(({ reason, withdrawnAt, restoredAt }) => (
        <p key={withdrawnAt.toISOString()} className="max-w-measure">
          Withdrawn from <Moment at={withdrawnAt} /> to <Moment at={restoredAt} />: {reason}
        </p>
      ))}
    </Section>
  )
}
