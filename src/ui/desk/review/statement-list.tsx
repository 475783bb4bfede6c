import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ReviewedStatement } from '#src/query/draft-views.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { countExchanges } from '../count-exchanges.ts'
import { type StatementAct, statementActs } from '../statement-acts.ts'
import type { Fields } from '../statement-forms.tsx'
import { immediate, StatementActions } from './statement-actions.tsx'
import { StatementRow } from './statement-row.tsx'

type Props = {
  id: string
  version: number
  statements: readonly ReviewedStatement[]
  speakers: readonly SpeakerRef[]
  mayLabel: boolean
  active: number
  list: RefObject<HTMLOListElement | null>
  onActive: (at: number) => void
  onAct: (fields: Fields) => void
  onUndo: () => void
  onText: (at: number) => void
}

const acts = Object.entries(statementActs) as [StatementAct, { key: string }][]
const steps: Record<string, number> = { j: 1, ArrowDown: 1, u: -1, ArrowUp: -1 }

/** The statements, one of which is active and takes keys. */
export function StatementList({ id, version, statements, speakers, mayLabel, active, list, ...on }: Props) {
  const [open, setOpen] = useState<StatementAct | null>(null)
  const [ready, setReady] = useState(false)
  const focusNext = useRef(false)
  const at = Math.min(active, statements.length - 1)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    // Runs again when statements change under the focus: after a merge, the one above has it.
    if (!focusNext.current || statements.length === 0) return
    list.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus()
    focusNext.current = false
  }, [at, list, statements])

  const act = (fields: Fields) => {
    setOpen(null)
    focusNext.current = true
    if (fields['act'] === 'merge') on.onActive(Math.max(0, at - 1))
    on.onAct(fields)
  }
  const press = (event: KeyboardEvent) => {
    const { key, target, currentTarget } = event
    if (key === 'Escape' && open !== null) {
      setOpen(null)
      list.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus()
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !isStatement(target, currentTarget)) return
    const step = steps[key]
    const found = acts.find(([, { key: own }]) => own === key)?.[0]
    if (step !== undefined) {
      focusNext.current = true
      setOpen(null)
      on.onActive(Math.min(Math.max(at + step, 0), statements.length - 1))
    } else if (key === 'Enter') on.onText(at)
    else if (key === 'z') {
      focusNext.current = true
      on.onUndo()
    } else if (found && immediate.includes(found)) act({ act: found, at: String(at) })
    else if (found) openForm(found)
    else return
    event.preventDefault()
  }
  const openForm = (found: StatementAct) => {
    setOpen(found)
    window.setTimeout(() => list.current?.querySelector<HTMLElement>('.statement-form select')?.focus())
  }
  return (
    <section aria-label="Statements" className="draft-side">
      <h2 className="section-title pb-2">
        What the parser makes of it <span className="font-normal text-soft">{statements.length} statements</span>
      </h2>
      <ol ref={list} onKeyDown={press} className="draft-pane draft-statements">
        {statements.map((statement, place) => (
          <StatementRow
            key={statement.id}
            {...{ id, statement }}
            at={place}
            active={place === at}
            onFocus={() => {
              if (place !== at) setOpen(null)
              on.onActive(place)
            }}
          >
            {ready && place === at && (
              <StatementActions
                {...{ id, version, at, statement, speakers, mayLabel, open }}
                exchangeCount={countExchanges(statements)}
                onOpen={(found) => (found === null ? setOpen(null) : openForm(found))}
                onAct={act}
              />
            )}
          </StatementRow>
        ))}
      </ol>
    </section>
  )
}

/** Keys in fields and buttons are theirs. */
function isStatement(target: EventTarget, list: EventTarget & Element): boolean {
  return target instanceof HTMLElement && target.parentElement === list
}
