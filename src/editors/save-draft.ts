import { readCanonical } from '#src/ingest/canonical-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import { changeDraft, type DraftRecord, findDraft } from '#src/store/drafts.ts'
import type { Actor } from './actor.ts'
import { findChangedLines } from './changed-lines.ts'
import type { Desk } from './desk.ts'
import { type DraftProblem, draftProblems } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'

/** The longest text of a draft, in characters. */
export const longestDraft = 8_000_000

/** What is saved, over the version that it was made from. */
export type Saving = { id: string; version: number; text: string; reason?: string | undefined }

/** The next version; or why not, with the draft as it is now when somebody else saved it. */
export type Saved = { version: number } | (DraftProblem & { current?: DraftRecord })

/** Save the text of an open draft. A save over another version than the one it began from changes nothing. */
export async function saveDraft(desk: Desk, actor: Actor, saving: Saving, action = 'draft.edit'): Promise<Saved> {
  const { id, version, text, reason } = saving
  const { parsed } = await readCanonical(text, (await loadSpeakers(desk)).speakers)
  const { title, date } = parsed?.known ?? {}
  const change = {
    ...{ text, updatedAt: new Date(), updatedByName: actor.name, failure: null },
    ...(parsed && { title: title ?? null, date: date ?? null }),
    ...(reason !== undefined && { reason: reason.trim() || null }),
  }
  return desk.database.$transaction(async (transaction) => {
    const before = await findDraft(transaction, id)
    if (before === null) return draftProblems.missing
    if (before.state !== 'open') return draftProblems.closed
    if (before.text === text && (reason === undefined || change.reason === before.reason))
      return { version: before.version }
    if (!(await changeDraft(transaction, { id, version }, change)))
      return { ...draftProblems.conflict, current: before }
    const changed = findChangedLines(before.text, text)
    await recordAudit(transaction, {
      ...{ actor, action, subject: { kind: 'draft', id } },
      before: { version, text: changed.before },
      after: { version: version + 1, line: changed.line, text: changed.after, ...(reason !== undefined && { reason }) },
    })
    return { version: version + 1 }
  })
}
