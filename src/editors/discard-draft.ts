import { recordAudit } from '#src/store/audit.ts'
import { changeDraft } from '#src/store/drafts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { type DraftProblem, draftProblems } from './draft-outcome.ts'

/** Put a draft away. It is kept, and can be taken up again. */
export async function discardDraft(desk: Desk, actor: Actor, draft: Seen): Promise<{ version: number } | DraftProblem> {
  return move(desk, actor, draft, { from: ['open'], to: 'discarded', action: 'draft.discard' })
}

/** Take a draft up again that was put away. */
export async function reopenDraft(desk: Desk, actor: Actor, draft: Seen): Promise<{ version: number } | DraftProblem> {
  return move(desk, actor, draft, { from: ['discarded'], to: 'open', action: 'draft.discard.undo' })
}

type Seen = { id: string; version: number }
type Move = { from: ('open' | 'discarded')[]; to: 'open' | 'discarded'; action: string }

async function move({ database }: Desk, actor: Actor, { id, version }: Seen, { from, to, action }: Move) {
  return database.$transaction(async (transaction) => {
    const change = { state: to, updatedAt: new Date(), updatedByName: actor.name }
    if (!(await changeDraft(transaction, { id, version, states: from }, change))) return draftProblems.conflict
    await recordAudit(transaction, { actor, action, subject: { kind: 'draft', id }, after: { state: to } })
    return { version: version + 1 }
  })
}
