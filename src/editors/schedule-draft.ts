import { readCanonical } from '#src/ingest/canonical-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import { changeDraft, findDraft, findDueDrafts } from '#src/store/drafts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { type DraftProblem, draftProblems, notReady } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'
import { type Publishing, publishDraft } from './publish-draft.ts'

/** Let a draft go out at a time to come. It can't be edited meanwhile. */
export async function scheduleDraft(
  desk: Desk,
  actor: Actor,
  { id, version, reason, overRevision, publishAt }: Publishing & { publishAt: Date },
): Promise<{ publishAt: Date } | DraftProblem> {
  if (!(publishAt.getTime() > Date.now())) return draftProblems.past
  const draft = await findDraft(desk.database, id)
  if (draft === null) return draftProblems.missing
  const why = reason?.trim() || draft.reason
  if (draft.transcriptId !== null && !why) return draftProblems.noReason
  const { diagnostics } = await readCanonical(draft.text, (await loadSpeakers(desk)).speakers)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (errors.length > 0) return notReady(errors)
  return desk.database.$transaction(async (transaction) => {
    const scheduled = await changeDraft(
      transaction,
      { id, version },
      {
        ...{ state: 'scheduled', publishAt, reason: why, overRevision, failure: null },
        ...{ publisherId: actor.id, publisherName: actor.name, updatedAt: new Date(), updatedByName: actor.name },
      },
    )
    if (!scheduled) return draft.state === 'open' ? draftProblems.conflict : draftProblems.closed
    const after = { publishAt, reason: why }
    await recordAudit(transaction, { actor, action: 'draft.publish.schedule', subject: { kind: 'draft', id }, after })
    return { publishAt }
  })
}

/** Open a draft again that waits for its time. */
export async function unscheduleDraft(
  desk: Desk,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<{ version: number } | DraftProblem> {
  return desk.database.$transaction(async (transaction) => {
    const change = { state: 'open' as const, publishAt: null, updatedAt: new Date(), updatedByName: actor.name }
    if (!(await changeDraft(transaction, { id, version, states: ['scheduled'] }, change))) return draftProblems.closed
    await recordAudit(transaction, { actor, action: 'draft.publish.unschedule', subject: { kind: 'draft', id } })
    return { version: version + 1 }
  })
}

/**
 * Publish the drafts whose time has come. Several servers may ask at once: each draft goes out once, for the transaction that
 * publishes it claims it. One that can't go out is open again, and says why.
 */
export async function publishDueDrafts(desk: Desk, now: Date): Promise<string[]> {
  const slugs: string[] = []
  for (const id of await findDueDrafts(desk.database, now)) {
    const draft = await findDraft(desk.database, id)
    if (draft === null || draft.publisherId === null) continue
    const { version, reason, overRevision, publisherId, publisherName } = draft
    const actor = { id: publisherId, name: publisherName ?? '' }
    const published = await publishDraft(desk, actor, { id, version, reason, overRevision }, ['scheduled'])
    if ('slug' in published) slugs.push(published.slug)
    else await noteFailure(desk, { id, version, failure: published.problem.detail })
  }
  return slugs
}

async function noteFailure(
  { database }: Desk,
  { id, version, failure }: { id: string; version: number; failure: string },
): Promise<void> {
  await changeDraft(database, { id, version, states: ['scheduled'] }, { state: 'open', publishAt: null, failure })
}
