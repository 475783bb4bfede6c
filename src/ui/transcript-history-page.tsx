import type { RevisionView, StatementChange, TranscriptHistoryView } from '#src/query/history-views.ts'
import { statementPath, transcriptPath, transcriptRevisionPath } from '#src/transcript/permalink.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'

const changeName: Record<StatementChange['change'], string> = { added: 'Added', removed: 'Removed', changed: 'Changed' }
const fieldName = { title: 'Title', date: 'Date', place: 'Place', event: 'Event' }

/** What each correction of a transcript changed, newest first. */
export function TranscriptHistoryPage({ history }: { history: TranscriptHistoryView }) {
  const { slug, title, date, revisions } = history
  return (
    <article className="mx-auto max-w-[44rem] space-y-8">
      <header>
        <p className="text-soft">
          <a href={transcriptPath(slug)}>The transcript</a>
          {' · '}
          <Day date={date} />
        </p>
        <h1 className="page-title mt-2">Corrections</h1>
        <p className="mt-3">
          {title}.{' '}
          {revisions.length === 1
            ? 'It has not been corrected since it was published here.'
            : `It has been corrected ${formatCount(revisions.length - 1, 'time')}. Links to its statements stayed the same.`}
        </p>
      </header>
      {revisions.map((revision) => (
        <Revision key={revision.number} slug={slug} revision={revision} />
      ))}
    </article>
  )
}

function Revision({ slug, revision }: { slug: string; revision: RevisionView }) {
  const { number, at, reason, statements, metadata, statementCount } = revision
  return (
    <section aria-label={`Revision ${number}`} className="border-line border-t pt-5">
      <h2 className="section-title">
        {number === 1 ? 'First published here ' : 'Corrected '}
        <Day date={at} />
      </h2>
      <p className="text-[0.9375rem] text-soft">
        <a href={transcriptRevisionPath(slug, number)}>Revision {number}, whole</a> ·{' '}
        {formatCount(statementCount, 'statement')}
      </p>
      {reason !== null && <p className="mt-2">Reason: {reason}</p>}
      <ul className="mt-3 space-y-4">
        {metadata.map(({ field, before, after }) => (
          <li key={field}>
            <p className="text-[0.9375rem] text-soft">{fieldName[field]}</p>
            <ChangedWords
              words={[
                { text: before ?? 'none', change: 'removed' },
                { text: ' ', change: 'same' },
                { text: after ?? 'none', change: 'added' },
              ]}
            />
          </li>
        ))}
        {statements.map((change) => (
          <li key={change.id}>
            <p className="text-[0.9375rem] text-soft">
              {changeName[change.change]}
              {change.speaker === null ? '' : ` · ${change.speaker.name}`}
              {' · '}
              <a href={statementPath(change.id)}>{change.live ? 'the statement' : 'its address'}</a>
            </p>
            <ChangedWords words={change.words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
