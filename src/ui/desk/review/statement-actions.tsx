import type { ReviewedStatement } from '#src/query/draft-views.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { type StatementAct, statementActs } from '../statement-acts.ts'
import { type Fields, StatementForm } from '../statement-forms.tsx'

/** Actions that need no more than the statement: they are done at once. */
export const immediate: readonly StatementAct[] = ['merge', 'note', 'remove']

type Props = {
  id: string
  version: number
  at: number
  statement: ReviewedStatement
  speakers: readonly SpeakerRef[]
  exchangeCount: number
  mayLabel: boolean
  /** The action whose form is open. */
  open: StatementAct | null
  onOpen: (act: StatementAct | null) => void
  onAct: (fields: Fields) => void
}

/** What can be done to the active statement: a button each, and the form of the one that is open. */
export function StatementActions({ open, onOpen, onAct, ...form }: Props) {
  const acts = Object.keys(statementActs) as StatementAct[]
  return (
    <div className="draft-actions">
      <div role="toolbar" aria-label="Change this statement" className="flex flex-wrap gap-1.5">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="button small"
            aria-keyshortcuts={statementActs[act].key}
            aria-expanded={immediate.includes(act) ? undefined : open === act}
            onClick={() =>
              immediate.includes(act) ? onAct({ act, at: String(form.at) }) : onOpen(open === act ? null : act)
            }
          >
            {statementActs[act].name} <kbd>{statementActs[act].key}</kbd>
          </button>
        ))}
      </div>
      {open !== null && (
        <StatementForm {...form} act={open} onAct={onAct}>
          <button type="button" className="button small" onClick={() => onOpen(null)}>
            Cancel
          </button>
        </StatementForm>
      )}
    </div>
  )
}
