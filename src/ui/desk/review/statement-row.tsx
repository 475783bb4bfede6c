import type { ReactNode } from 'react'
import type { ReviewedStatement } from '#src/query/draft-views.ts'
import { nameOfSpeaker } from '../../speaker-name.tsx'
import { Speech } from '../../speech.tsx'
import { deskKindName } from '../desk-kind-name.ts'

type Props = {
  id: string
  at: number
  statement: ReviewedStatement
  active: boolean
  onFocus: () => void
  /** What can be done to it, where it is the active one. */
  children?: ReactNode
}

/** A statement as the parser makes it; one of them takes keys. */
export function StatementRow({ id, at, statement, active, onFocus, children }: Props) {
  const { kind, exchange, paragraphs } = statement
  return (
    <li
      id={`statement-${at}`}
      data-at={at}
      tabIndex={active ? 0 : -1}
      aria-current={active ? 'true' : undefined}
      onFocus={onFocus}
      className={`draft-statement ${kind}`}
    >
      <p className="who">
        <span className="font-semibold">{nameOfSpeaker(statement) || 'Nobody'}</span>{' '}
        <span className="text-soft">
          {deskKindName[kind]}
          {exchange !== null && ` · exchange ${exchange + 1}`}
        </span>{' '}
        {!active && (
          <a href={`/desk/drafts/${id}/statements/${at}`} className="change" tabIndex={-1}>
            Change<span className="sr-only"> statement {at + 1}</span>
          </a>
        )}
      </p>
      <div className="draft-speech" dir="auto">
        <Speech paragraphs={paragraphs} />
      </div>
      {children}
    </li>
  )
}
