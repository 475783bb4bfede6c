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
import { Link } from './link.tsx'
import { words } from './words.ts'

/** What became of the words that a link names, above the statement: nothing is said where they stand as they did. */
export function PassageNotice({ id, view }: { id: StatementId; view: PassageView }) {
  if (view.state === 'found') return null
  return (
    <section aria-label={words('passage')('wordsOfLink')} className="notice space-y-2">
      <Told id={id} view={view} />
    </section>
  )
}

function Told({ id, view }: { id: StatementId; view: Exclude<PassageView, { state: 'found' }> }) {
  const t = words('passage')
  if (view.state === 'unknown') return <p>{t('unknown')}</p>
  if (view.state === 'elsewhere')
    return (
      <p>
        {t.rich('elsewhere', {
          link: (text) => <Link href={passagePath(view.id, view.passage)}>{text}</Link>,
        })}
      </p>
    )
  const { revision, at, reason, words: changed } = view
  return (
    <>
      <p>
        {t.rich('corrected', { day: () => <Day date={at} /> })}
        {reason === null ? '.' : `: ${reason}`}
      </p>
      <ChangedWords words={changed} />
      <p>
        <Link href={statementRevisionPath(id, revision)}>{t('asLinked')}</Link>
        {' · '}
        <Link href={statementHistoryPath(id)}>{t('allCorrections')}</Link>
      </p>
    </>
  )
}

/** Below a statement with marked words: the way to the whole of it, and the same words in the other form of link. */
export function PassageLinks({ id, view }: { id: StatementId; view: PassageView }) {
  const passage = view.state === 'found' || view.state === 'changed' ? view.passage : null
  if (passage === null) return null
  const t = words('passage')
  return (
    <p className="text-[0.9375rem] text-soft print:hidden">
      <Link href={statementPath(id)}>{t('withoutMark')}</Link>
      {' · '}
      <Link href={textFragmentPath(id, passage)}>{t('asFragment')}</Link>
    </p>
  )
}
