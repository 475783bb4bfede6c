import type { StatementHistoryView, StatementVersion } from '#src/query/history-views.ts'
import {
  statementPath,
  statementRevisionPath,
  transcriptHistoryPath,
  transcriptPath,
} from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { kindName } from './kind-name.ts'

/** How one statement read over time, newest first, with the words that each correction changed. */
export function StatementHistoryPage({ history }: { history: StatementHistoryView }) {
  const { id, transcript, versions } = history
  return (
    <article className="mx-auto max-w-[40rem] space-y-8">
      <header>
        <p className="text-soft">
          <a href={statementPath(id)}>The statement</a>
          {' · '}
          <a href={transcriptHistoryPath(transcript.slug)}>History of the whole transcript</a>
        </p>
        <h1 className="page-title mt-2">How this statement read</h1>
        <p className="mt-3">
          From <a href={transcriptPath(transcript.slug)}>{transcript.title}</a>, <Day date={transcript.date} />.{' '}
          {versions.length === 1
            ? 'It has not been changed since it was published here.'
            : `It has been corrected ${formatCount(versions.length - 1, 'time')}.`}
        </p>
      </header>
      {versions.map((version) => (
        <Version key={version.revision} id={id} version={version} />
      ))}
    </article>
  )
}

function Version({ id, version }: { id: StatementId; version: StatementVersion }) {
  const { revision, since, reason, kind, speaker, text, changes } = version
  return (
    <section aria-label={`Revision ${revision}`} className="border-line border-t pt-5">
      <h2 className="section-title">
        {changes === null ? 'First published here ' : 'Corrected '}
        <Day date={since} />
      </h2>
      <p className="text-[0.9375rem] text-soft">
        {speaker === null ? '' : `${speaker.name} · `}
        {kindName[kind]} · <a href={statementRevisionPath(id, revision)}>as it stood in revision {revision}</a>
      </p>
      {reason !== null && <p className="mt-2">Reason: {reason}</p>}
      <ChangedWords words={changes ?? [{ text, change: 'same' }]} />
    </section>
  )
}
