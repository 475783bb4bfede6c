import type { PastAndNow, PastStatementView } from '#src/query/history-views.ts'
import type { Passage } from '#src/transcript/passage.ts'
import { statementHistoryPath, statementPath, transcriptRevisionPath } from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { Speech } from './speech.tsx'

/** A statement as it stood in a revision, and what became of it; `passage` is what its address names. */
export function PastStatementPage({ past, passage = null }: { past: PastStatementView; passage?: Passage | null }) {
  const { id, revision, at, kind, paragraphs, transcript, now } = past
  return (
    <article className="mx-auto max-w-measure space-y-8">
      <section aria-label="A past revision" className="notice">
        <p>
          This is the statement as it stood in revision {revision}, of <Day date={at} />. <Now id={id} now={now} />{' '}
          <a href={statementHistoryPath(id)}>All corrections</a>
        </p>
      </section>
      <header>
        <p className="text-soft">
          {kindName[kind]} · <Day date={transcript.date} />
          {transcript.place !== null && ` · ${transcript.place}`}
        </p>
        <h1 className="page-title mt-1">{nameOfSpeaker(past) === '' ? kindName[kind] : <SpeakerName said={past} />}</h1>
        <p className="mt-3">
          <span className="text-soft">From </span>
          <a href={transcriptRevisionPath(transcript.slug, revision)} lang={transcript.language}>
            {transcript.title}
          </a>
        </p>
      </header>
      <div lang={transcript.language} dir="auto" className={`statement ${kind} large`}>
        <Speech paragraphs={paragraphs} passage={passage} />
      </div>
      {now.state === 'changed' && (
        <section aria-label="What changed since" className="border-line border-t pt-5">
          <h2 className="section-title">What changed since</h2>
          <ChangedWords words={now.words} />
        </section>
      )}
    </article>
  )
}

function Now({ id, now }: { id: StatementId; now: PastAndNow }) {
  if (now.state === 'gone') return <>It was removed since.</>
  if (now.state === 'same') return <a href={statementPath(id)}>It still reads so.</a>
  if (now.state === 'moved') return <a href={statementPath(now.to)}>It was joined to another statement since.</a>
  return <a href={statementPath(id)}>It was corrected since: read it as it is now.</a>
}
