import { readCanonical, writeCanonical } from '#src/ingest/canonical-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import { changeDraft, findDraft } from '#src/store/drafts.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { cannot, type DraftProblem, draftProblems } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'

/** Make a new draft the correction of a published transcript: it takes over its address, and its ids when it goes out. */
export async function makeCorrection(
  desk: Desk,
  actor: Actor,
  { id, version }: { id: string; version: number },
  slug: string,
): Promise<{ version: number } | DraftProblem> {
  const { database } = desk
  const [draft, transcript] = [await findDraft(database, id), await findTranscript(database, slug)]
  if (draft === null) return draftProblems.missing
  if (transcript === null) return cannot('There is no transcript at that address.')
  const { speakers } = await loadSpeakers(desk)
  const { parsed } = await readCanonical(draft.text, speakers)
  if (parsed === null) return draftProblems.unreadable
  const metadata = { ...(parsed.metadata ?? parsed.known), slug: transcript.slug }
  const change = {
    text: writeCanonical(metadata, parsed.statements, speakers),
    ...{ transcriptId: transcript.id, fromRevision: transcript.revision },
    ...{ updatedAt: new Date(), updatedByName: actor.name },
  }
  return database.$transaction(async (transaction) => {
    if (!(await changeDraft(transaction, { id, version }, change))) return draftProblems.conflict
    const after = { corrects: transcript.slug, revision: transcript.revision }
    await recordAudit(transaction, { actor, action: 'draft.edit.correction', subject: { kind: 'draft', id }, after })
    return { version: version + 1 }
  })
}
