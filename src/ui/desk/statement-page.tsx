import type { DraftReviewView } from '#src/query/draft-views.ts'
import { nameOfSpeaker } from '../speaker-name.tsx'
import { Speech } from '../speech.tsx'
import { countExchanges } from './count-exchanges.ts'
import { deskKindName } from './desk-kind-name.ts'
import { type StatementAct, statementActs } from './statement-acts.ts'
import { StatementForm } from './statement-forms.tsx'

/** One statement of a draft with everything that can be done to it, for browsers without scripts. */
export function DraftStatementPage({ draft, at }: { draft: DraftReviewView; at: number }) {
  const statement = draft.statements[at]
  if (!statement) return null
  const { id, version, speakers, statements, mayLabel } = draft
  const acts = Object.keys(statementActs) as StatementAct[]
  return (
    <>
      <p>
        <a href={`/desk/drafts/${id}#statement-${at}`}>Back to the review</a>
      </p>
      <h1 className="page-title mt-3">Statement {at + 1}</h1>
      <div className={`statement ${statement.kind}`}>
        <p className="who">
          {nameOfSpeaker(statement)} <span className="kind">{deskKindName[statement.kind]}</span>
        </p>
        <Speech paragraphs={statement.paragraphs} />
      </div>
      <ul className="mt-8 max-w-[46rem] space-y-4">
        {acts.map((act) => (
          <li key={act}>
            <StatementForm
              {...{ id, version, at, act, statement, speakers, mayLabel }}
              exchangeCount={countExchanges(statements)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
