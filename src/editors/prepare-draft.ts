import { readCanonical } from '#src/ingest/canonical-text.ts'
import { giveIds } from '#src/ingest/give-ids.ts'
import type { DraftRecord } from '#src/store/drafts.ts'
import { findStatementsOf, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptById, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Statement } from '#src/transcript/statement.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import type { Desk } from './desk.ts'
import { loadSpeakers } from './load-speakers.ts'

/** A draft as it would be published just now. */
export type PreparedDraft = {
  /** What is known of the event; null where the front matter can't be read. */
  metadata: KnownMetadata | null
  /** With the ids that they keep or would get. */
  statements: Statement[]
  diagnostics: Diagnostic[]
  /** The transcript that it corrects, as it stands; null for a new one. */
  before: { transcript: TranscriptRecord; statements: StatementRecord[] } | null
}

/** Read a draft as it would be published; nothing is kept. */
export async function prepareDraft(
  desk: Desk,
  draft: Pick<DraftRecord, 'text' | 'transcriptId'>,
): Promise<PreparedDraft> {
  const { database } = desk
  const { parsed, diagnostics } = await readCanonical(draft.text, (await loadSpeakers(desk)).speakers)
  const transcriptId = draft.transcriptId
  const transcript = transcriptId === null ? null : await findTranscriptById(database, transcriptId)
  const before = transcript && { transcript, statements: await findStatementsOf(database, transcript.id) }
  if (parsed === null) return { metadata: null, statements: [], diagnostics, before }
  const metadata = parsed.metadata ?? parsed.known
  const known = { slug: metadata.slug ?? 'draft', lock: null, transcriptId: transcript?.id ?? null, now: new Date() }
  const { statements } = await giveIds(database, parsed.statements, known)
  return { metadata, statements, diagnostics, before }
}
