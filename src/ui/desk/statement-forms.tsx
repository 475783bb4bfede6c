'use client'

import { type FormEvent, type ReactNode, useId } from 'react'
import type { ReviewedStatement } from '#src/query/draft-views.ts'
import { type SpeakerRef, statementKinds } from '#src/transcript/statement.ts'
import { deskKindName } from './desk-kind-name.ts'
import { listCuts } from './list-cuts.ts'
import { type StatementAct, statementActs } from './statement-acts.ts'

/** The fields of a form, by name. */
export type Fields = Record<string, string>

type Props = {
  id: string
  version: number
  at: number
  act: StatementAct
  statement: ReviewedStatement
  speakers: readonly SpeakerRef[]
  exchangeCount: number
  /** Whether whose a label is goes to the register of speakers too. */
  mayLabel: boolean
  /** Takes what the form would send; without it the form is sent. */
  onAct?: (fields: Fields) => void
  children?: ReactNode
}

/** The form of one action on one statement. */
export function StatementForm(props: Props) {
  const { id, version, at, act, statement, speakers, exchangeCount, mayLabel, onAct, children } = props
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onAct) return
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    onAct(Object.fromEntries(fields))
  }
  return (
    <form method="post" action={`/desk/drafts/${id}/act`} onSubmit={submit} className="statement-form">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="act" value={act} />
      {(act === 'speaker' || act === 'label') && <SpeakerFields speakers={speakers} statement={statement} />}
      {act === 'label' && <LabelFields label={statement.label} mayLabel={mayLabel} />}
      {act === 'kind' && <KindField kind={statement.kind} />}
      {act === 'split' && <CutField paragraphs={statement.paragraphs} />}
      {act === 'exchange' && <ExchangeField exchange={statement.exchange} count={exchangeCount} />}
      <button type="submit" className="button small">
        {statementActs[act].name.replace(' …', ' this person’s')}
      </button>
      {children}
    </form>
  )
}

function SpeakerFields({ speakers, statement }: { speakers: readonly SpeakerRef[]; statement: ReviewedStatement }) {
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-who`}>Speaker</label>
      <select id={`${id}-who`} name="who" defaultValue={statement.speaker?.slug ?? ''}>
        <option value="">Choose …</option>
        {speakers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-name`}>or another name</label>
      <input id={`${id}-name`} name="name" maxLength={200} autoComplete="off" />
    </>
  )
}

/** For whom, and when, a label stands in other transcripts. */
function LabelFields({ label, mayLabel }: { label: string | null; mayLabel: boolean }) {
  const id = useId()
  const named = label === null ? 'The label' : `“${label}”`
  if (!mayLabel)
    return <p className="basis-full text-soft">{named} in this draft; an editor can say it for all transcripts.</p>
  return (
    <>
      <p className="basis-full text-soft">
        {named} in all transcripts: the register of speakers learns it. With days, in those between them, both included.
      </p>
      <label htmlFor={`${id}-role`}>As (office or role)</label>
      <input id={`${id}-role`} name="role" maxLength={200} autoComplete="off" />
      <label htmlFor={`${id}-since`}>from day</label>
      <input id={`${id}-since`} name="since" type="date" />
      <label htmlFor={`${id}-until`}>until day</label>
      <input id={`${id}-until`} name="until" type="date" />
    </>
  )
}

function KindField({ kind }: { kind: ReviewedStatement['kind'] }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Kind</label>
      <select id={id} name="kind" defaultValue={kind}>
        {statementKinds.map((each) => (
          <option key={each} value={each}>
            {deskKindName[each]}
          </option>
        ))}
      </select>
    </>
  )
}

function CutField({ paragraphs }: { paragraphs: readonly string[] }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>The second part begins with</label>
      <select id={id} name="cut">
        {listCuts(paragraphs).map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}

function ExchangeField({ exchange, count }: { exchange: number | null; count: number }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Exchange</label>
      <select id={id} name="exchange" defaultValue={exchange === null ? 'none' : String(exchange)}>
        {Array.from({ length: count }, (_, number) => (
          <option key={String(number + 1)} value={String(number)}>
            {number + 1}
          </option>
        ))}
        <option value="new">a new one</option>
        <option value="none">none</option>
      </select>
    </>
  )
}
