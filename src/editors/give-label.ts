import { namesNobody } from '#src/ingest/canonical-text.ts'
import { findDraft } from '#src/store/drafts.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Actor } from './actor.ts'
import { type Changed, type Changing, changeStatement, type LabelNote } from './change-draft.ts'
import { askOfRegister } from './change-register.ts'
import type { Desk } from './desk.ts'
import { cannot } from './draft-outcome.ts'
import { may } from './permissions.ts'
import type { StatementAction } from './statement-action.ts'

type LabelAction = Extract<StatementAction, { act: 'label' }>

/**
 * Say whose a label always is: in this draft, and in the register of speakers, by which every other draft and everything that
 * is read later knows it. Where statements of published transcripts would change by that, it is proposed and not done yet.
 */
export async function giveLabel(desk: Desk, actor: Actor, changing: Changing, action: LabelAction): Promise<Changed> {
  const draft = await findDraft(desk.database, changing.id)
  if (draft?.date && !isWithin(draft.date, action))
    return cannot(`This transcript is of ${draft.date}, which is not within these days.`)
  let given: { label: string; speaker: SpeakerRef } | undefined
  const changed = await changeStatement(desk, actor, changing, action, ({ label, speaker }) => {
    if (label !== null && speaker !== null) given = { label, speaker }
  })
  if ('problem' in changed || given === undefined) return changed
  return { ...changed, note: await tellRegister(desk, actor, given, action) }
}

const isWithin = (day: string, { since = day, until = day }: LabelAction) => since <= day && day <= until

async function tellRegister(
  desk: Desk,
  actor: Actor,
  { label, speaker }: { label: string; speaker: SpeakerRef },
  { since, until, role }: LabelAction,
): Promise<LabelNote> {
  const here = (why: string): LabelNote => ({ text: `In this draft alone: ${why}`, proposal: null })
  if (!may(actor, 'speaker.label')) return here('an editor can say it for all.')
  if (namesNobody(label)) return here(`“${label}” can stand for anybody elsewhere.`)
  const outcome = await askOfRegister(desk, actor, { kind: 'label', ...speaker, label, since, until, role })
  if ('problem' in outcome) return here(outcome.problem)
  if ('change' in outcome) return { text: `Everywhere: the register of speakers has it now.`, proposal: null }
  const { moved, proposal } = outcome
  const counted = `${moved.toLocaleString('en')} published ${moved === 1 ? 'statement' : 'statements'}`
  const mayConfirm = may(actor, 'speaker.manage')
  const then = mayConfirm ? 'look at them first.' : 'an administrator is asked to look at them first.'
  return { text: `In this draft. Everywhere, ${counted} would change: ${then}`, proposal: mayConfirm ? proposal : null }
}
