import { readCanonical } from '#src/ingest/canonical-text.ts'
import { publishText } from '#src/ingest/publish-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import type { Transaction } from '#src/store/database.ts'
import { changeDraft, type DraftRecord, type DraftState, findDraft } from '#src/store/drafts.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { addressTaken, type DraftProblem, draftProblems, notReady, withdrawnMeanwhile } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'

/** What is published: the version that one has seen, and of a correction why, and over which revision one compared it. */
export type Publishing = { id: string; version: number; reason: string | null; overRevision: number | null }

/** Where it is now; or why it did not go out, and then nothing has changed. */
export type Published = { slug: string; revision: number } | DraftProblem

type Who = Pick<Actor, 'id' | 'name'>

/**
 * Publish a draft, all in one transaction: the transcript with its ids carried over, the state of the draft, and what the
 * audit log says. Whoever serves the archive hears of it by the change feed.
 */
export async function publishDraft(
  desk: Desk,
  actor: Who,
  publishing: Publishing,
  states: readonly DraftState[] = ['open', 'scheduled'],
): Promise<Published> {
  const { speakers, digest: registerHash } = await loadSpeakers(desk)
  const draft = await findDraft(desk.database, publishing.id)
  if (draft === null) return draftProblems.missing
  const ready = await readReady(draft, publishing, speakers)
  if ('problem' in ready) return ready
  return rollBackProblems(desk, async (transaction) => {
    const { id, version, overRevision } = publishing
    const now = new Date()
    const claimed = await changeDraft(
      transaction,
      { id, version, states },
      {
        state: 'published',
        reason: ready.reason,
        publishAt: null,
        failure: null,
        updatedAt: now,
        updatedByName: actor.name,
      },
    )
    if (!claimed)
      return (await findDraft(transaction, id))?.version === version ? draftProblems.closed : draftProblems.conflict
    const { transcriptId } = draft
    const before = transcriptId === null ? null : await findTranscriptById(transaction, transcriptId)
    if (transcriptId !== null && before === null) return draftProblems.gone
    if (before !== null && before.revision !== overRevision) return draftProblems.moved
    const published = await publishText(transaction, {
      ...{ metadata: ready.metadata, statements: ready.statements, registerHash, transcriptId, now },
      ...{ path: `desk:${id}`, reason: ready.reason },
    })
    if (published.outcome === 'taken') return addressTaken(published.slug, published.title)
    if (published.outcome === 'withdrawn') return withdrawnMeanwhile(published.title)
    if (published.outcome === 'unchanged') return draftProblems.unchanged
    const { slug, revision } = published
    await changeDraft(
      transaction,
      { id, version: version + 1, states: ['published'] },
      { transcriptId: published.transcriptId },
    )
    await recordAudit(transaction, {
      ...{ actor, action: 'draft.publish', subject: { kind: 'transcript', id: slug } },
      before: before && { slug: before.slug, title: before.title, revision: before.revision },
      after: { slug, title: ready.metadata.title, revision, draft: id, reason: ready.reason },
    })
    return { slug, revision }
  })
}

/** What stops a draft from being published, whoever asks; else its transcript. */
async function readReady(draft: DraftRecord, { reason }: Publishing, speakers: Parameters<typeof readCanonical>[1]) {
  const why = reason?.trim() || draft.reason
  if (draft.transcriptId !== null && !why) return draftProblems.noReason
  const { parsed, diagnostics } = await readCanonical(draft.text, speakers)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (parsed === null || parsed.metadata === null || errors.length > 0) return notReady(errors)
  if (parsed.statements.length === 0) return notReady(['It holds no statement.'])
  const { metadata, statements } = parsed
  return { metadata, statements, reason: draft.transcriptId === null ? null : why }
}

/** Do something in a transaction that leaves nothing behind when it comes to a problem. */
async function rollBackProblems(
  { database }: Desk,
  work: (transaction: Transaction) => Promise<Published>,
): Promise<Published> {
  const stop = new Error('The draft was not published')
  let problem: DraftProblem | undefined
  try {
    return await database.$transaction(async (transaction) => {
      const published = await work(transaction)
      if (!('problem' in published)) return published
      problem = published
      throw stop
    })
  } catch (error) {
    if (error === stop && problem) return problem
    throw error
  }
}
