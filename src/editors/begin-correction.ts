import { writeCanonical } from '#src/ingest/canonical-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import { createDraft, findCorrectionsOf } from '#src/store/drafts.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscript, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { Actor } from './actor.ts'
import { newDraftId } from './create-draft.ts'
import type { Desk } from './desk.ts'
import { cannot, type DraftProblem } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'

/**
 * Begin to correct a published transcript: a draft of it as it stands. Whoever has one open already goes on with that.
 * @returns the draft's id.
 */
export async function beginCorrection(desk: Desk, actor: Actor, slug: string): Promise<{ id: string } | DraftProblem> {
  const { database } = desk
  const transcript = await findTranscript(database, slug)
  if (transcript === null) return cannot('There is no transcript at that address.')
  const own = (await findCorrectionsOf(database, transcript.id)).find(({ ownerId }) => ownerId === actor.id)
  if (own) return { id: own.id }
  const text = await writePublished(desk, transcript)
  const [id, now] = [newDraftId(), new Date()]
  await database.$transaction(async (transaction) => {
    const draft = {
      ...{ id, ownerId: actor.id, ownerName: actor.name, state: 'open' as const, text },
      ...{ title: transcript.title, date: transcript.date, transcriptId: transcript.id },
      ...{ fromRevision: transcript.revision, reason: null, sourceUrl: null },
      ...{ createdAt: now, updatedAt: now, updatedByName: actor.name },
    }
    await createDraft(transaction, draft, null)
    const after = { corrects: transcript.slug, revision: transcript.revision }
    await recordAudit(transaction, { actor, action: 'draft.create', subject: { kind: 'draft', id }, after })
  })
  return { id }
}

/** A published transcript as canonical Markdown. */
export async function writePublished(desk: Desk, transcript: TranscriptRecord): Promise<string> {
  const { slug, title, date, place, event, language, sourceName, sourceUrl } = transcript
  const source = { ...(sourceName !== null && { name: sourceName }), ...(sourceUrl !== null && { url: sourceUrl }) }
  const records = await findStatementsOf(desk.database, transcript.id)
  const statements = records.map(({ start, ...record }) => ({ ...record, ...(start !== null && { start }) }))
  const { speakers } = await loadSpeakers(desk)
  return writeCanonical({ slug, title, date, place, event, language, source }, statements, speakers)
}
