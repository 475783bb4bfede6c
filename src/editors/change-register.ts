import { randomBytes } from 'node:crypto'
import { applyRegisterChange } from '#src/ingest/apply-register-change.ts'
import { type MovedStatement, planRegisterChange } from '#src/ingest/plan-register-change.ts'
import { loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { recordAudit } from '#src/store/audit.ts'
import type { Transaction } from '#src/store/database.ts'
import { findEditorNames } from '#src/store/editors.ts'
import { findProposal, findProposals, removeProposal, saveProposal } from '#src/store/speaker-proposals.ts'
import type { Actor } from './actor.ts'
import { type Asked, askedSchema, understand } from './asked-of-register.ts'
import type { Desk } from './desk.ts'

type Where = Pick<Desk, 'database' | 'config'>
type Who = Pick<Actor, 'id' | 'name'>

/** A change of the register that was made: its number, how it is called, and how many statements changed their speaker. */
export type MadeChange = { change: number; summary: string; moved: number }

/** What became of what was asked for. `proposal`: somebody should look at it first, for so many statements would change. */
export type ChangeOutcome = MadeChange | { proposal: string; moved: number } | { problem: string }

/**
 * Change the register of speakers, where no statement changes its speaker by that; what moves statements is kept as a
 * proposal, to be looked at first.
 */
export async function askOfRegister(desk: Where, actor: Who, asked: Asked): Promise<ChangeOutcome> {
  const understood = await understand(desk.database, asked)
  if ('problem' in understood) return understood
  const { moved } = await planRegisterChange(desk.database, understood.change)
  if ((asked.kind === 'edit' || asked.kind === 'label') && moved.length === 0) return makeChange(desk, actor, asked)
  const id = randomBytes(12).toString('hex')
  await desk.database.$transaction((transaction) =>
    saveProposal(transaction, { id, actorId: actor.id, at: new Date(), asked: JSON.stringify(asked) }),
  )
  return { proposal: id, moved: moved.length }
}

/** What a proposal comes to, or why it can't be made any more; null when there is none. */
export async function previewProposal(
  { database }: Where,
  id: string,
): Promise<{ asked: Asked; summary: string; moved: MovedStatement[] } | { problem: string } | null> {
  const asked = await readProposal(database, id)
  if (asked === null) return null
  const understood = await understand(database, asked)
  if ('problem' in understood) return understood
  const { moved } = await planRegisterChange(database, understood.change)
  return { asked, summary: understood.summary, moved }
}

async function readProposal(database: Transaction, id: string): Promise<Asked | null> {
  const json = await findProposal(database, id)
  return json === null ? null : askedSchema.parse(JSON.parse(json))
}

/** A change that somebody asked for and nobody has made yet. */
export type WaitingProposal = { id: string; summary: string; actorName: string; at: Date }

/** What waits to be looked at, newest first, without what can't be made any more. */
export async function listProposals({ database }: Pick<Where, 'database'>): Promise<WaitingProposal[]> {
  const waiting: WaitingProposal[] = []
  const rows = await findProposals(database)
  const names = await findEditorNames(
    database,
    rows.map(({ actorId }) => actorId),
  )
  for (const { id, actorId, at, asked } of rows) {
    const understood = await understand(database, askedSchema.parse(JSON.parse(asked)))
    if ('problem' in understood) continue
    waiting.push({ id, at, summary: understood.summary, actorName: names.get(actorId) ?? 'Somebody' })
  }
  return waiting
}

/** Make the change that was proposed. */
export async function confirmProposal(desk: Where, actor: Who, id: string): Promise<MadeChange | { problem: string }> {
  const asked = await readProposal(desk.database, id)
  if (asked === null) return { problem: 'This was done already, or given up.' }
  return makeChange(desk, actor, asked, (transaction) => removeProposal(transaction, id))
}

/** Give a proposal up. */
export async function discardProposal({ database }: Where, id: string): Promise<void> {
  await database.$transaction((transaction) => removeProposal(transaction, id))
}

/** All of it in one transaction: the register, the statements, what is needed to undo it, and what the audit log says. */
async function makeChange(
  { database, config }: Where,
  actor: Who,
  asked: Asked,
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<MadeChange | { problem: string }> {
  return database.$transaction(async (transaction) => {
    const understood = await understand(transaction, asked)
    if ('problem' in understood) return understood
    const { change, kind, summary, undoes, names = {} } = understood
    const { written } = await loadSpeakerRegister(config.contentDir, transaction)
    const done = await applyRegisterChange(transaction, change, written, { actor, kind, summary, undoes, names })
    await also(transaction)
    await recordAudit(transaction, {
      ...{ actor, action: `speaker.manage.${kind}`, subject: { kind: 'speaker', id: subjectOf(change.entries) } },
      before: undoes === null ? done.before : { change: undoes },
      after: { ...done.after, change: done.id, moved: done.moved },
    })
    return { change: done.id, summary, moved: done.moved }
  })
}

function subjectOf(entries: ReadonlyMap<string, unknown>): string {
  return [...entries].find(([, entry]) => entry !== null)?.[0] ?? [...entries.keys()][0] ?? ''
}
