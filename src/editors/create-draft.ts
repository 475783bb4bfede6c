import { readCanonical, readSource } from '#src/ingest/canonical-text.ts'
import { recordAudit } from '#src/store/audit.ts'
import { createDraft as keepDraft } from '#src/store/drafts.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { loadSpeakers } from './load-speakers.ts'
import { nameFile } from './name-file.ts'

/** A file, a text or a page that somebody brings. */
export type Brought = { bytes: Uint8Array<ArrayBuffer>; fileName: string; sourceUrl: string | null }

/** The draft that was made of it; or the diagnostic that says why it can't be read, and nothing was kept. */
export type Created =
  | { fileName: string; draftId: string; title: string | null; statements: number; diagnostics: Diagnostic[] }
  | { fileName: string; draftId: null; diagnostics: Diagnostic[] }

/** Make a draft of what somebody brings: read, parsed, and written as canonical Markdown to be edited. */
export async function createDraft(desk: Desk, actor: Actor, brought: Brought): Promise<Created> {
  const { database } = desk
  const fileName = nameFile(brought.fileName)
  const { speakers } = await loadSpeakers(desk)
  const read = await readSource(brought.bytes, fileName, speakers)
  if (read.format === null) return { fileName, draftId: null, diagnostics: read.diagnostics }
  const { canonical, format, sourceText, diagnostics } = read
  const { parsed } = await readCanonical(canonical, speakers)
  const { title = null, date = null } = parsed?.known ?? {}
  const [id, now] = [newDraftId(), new Date()]
  const draft = {
    ...{ id, ownerId: actor.id, ownerName: actor.name, state: 'open' as const, text: canonical, title, date },
    ...{ transcriptId: null, fromRevision: null, reason: null, sourceUrl: brought.sourceUrl },
    ...{ createdAt: now, updatedAt: now, updatedByName: actor.name },
  }
  await database.$transaction(async (transaction) => {
    await keepDraft(transaction, draft, { fileName, format, bytes: brought.bytes, text: sourceText })
    const after = { fileName, title, bytes: brought.bytes.length }
    await recordAudit(transaction, { actor, action: 'draft.create', subject: { kind: 'draft', id }, after })
  })
  return { fileName, draftId: id, title, statements: parsed?.statements.length ?? 0, diagnostics }
}

/** Twelve letters and figures that nobody guesses. */
export function newDraftId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(9)))
    .toString('hex')
    .slice(0, 16)
}
