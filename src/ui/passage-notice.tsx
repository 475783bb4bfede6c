import type { PassageView } from '#src/query/history-views.ts'
import {
  passagePath,
  statementHistoryPath,
  statementPath,
  statementRevisionPath,
  textFragmentPath,
} from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'

/** What became of the words that a link names, above the statement: nothing is said where they stand as they did. */
export function PassageNotice({ id, view }: { id: StatementId; view: PassageView }) {
  if (view.state === 'found') return null
  return (
    <section aria-label="The words of this link" className="notice space-y-2">
      <Told id={id} view={view} />
    </section>
  )
}

function Told({ id, view }: { id: StatementId; view: Exclude<PassageView, { state: 'found' }> }) {
  if (view.state === 'unknown')
    return <p>The words of this link are not in this statement, and no revision kept here had them.</p>
  if (view.state === 'elsewhere')
    return (
      <p>
        The words of this link stand in another statement since the transcript was corrected:{' '}
        <a href={passagePath(view.id, view.passage)}>read them there</a>.
      </p>
    )
  const { revision, at, reason, words } = view
  return (
    <>
      <p>
        The words of this link were corrected on <Day date={at} />
        {reason === null ? '.' : `: ${reason}`}
      </p>
      <ChangedWords words={words} />
      <p>
        <a href={statementRevisionPath(id, revision)}>The statement as it was linked</a>
        {' · '}
        <a href={statementHistoryPath(id)}>All corrections</a>
      </p>
    </>
  )
}

/** Below a statement with marked words: the way to the whole of it, and the same words in the other form of link. */
export function PassageLinks({ id, view }: { id: StatementId; view: PassageView }) {
  const passage = view.state === 'found' || view.state === 'changed' ? view.passage : null
  if (passage === null) return null
  return (
    <p className="text-[0.9375rem] text-soft print:hidden">
      <a href={statementPath(id)}>The statement without the mark</a>
      {' · '}
      <a href={textFragmentPath(id, passage)}>The same words as a text fragment</a>
    </p>
  )
}
