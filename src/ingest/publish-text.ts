import type { Transaction } from '#src/store/database.ts'
import { saveDeskEdition } from '#src/store/desk-editions.ts'
import { saveTranscriptIn } from '#src/store/save-transcript.ts'
import { findTranscript, findTranscriptById } from '#src/store/transcripts.ts'
import { findWithdrawnBySlug } from '#src/store/withdrawals.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'
import { giveIds } from './give-ids.ts'
import { hashReading } from './hash-reading.ts'
import { listFormerSlugs } from './list-former-slugs.ts'

/** What the desk publishes. */
export type TextToPublish = {
  metadata: TranscriptMetadata
  statements: readonly UnlabelledStatement[]
  /** Of the speakers' register that it was read with. */
  registerHash: string
  /** The transcript that it corrects; null for a new one. */
  transcriptId: number | null
  /** By which the archive knows a new one: see docs/decisions/0013-drafts.md. */
  path: string
  reason: string | null
  now: Date
}

/** What became of it. `taken`: another transcript has the address. `unchanged`: readers would see no difference. */
export type PublishedText =
  | { outcome: 'published' | 'revised'; transcriptId: number; slug: string; revision: number }
  | { outcome: 'unchanged'; slug: string }
  | { outcome: 'taken'; slug: string; title: string }

/** Keep a transcript from the desk, within a transaction: ids are carried over, and the change feed tells. */
export async function publishText(transaction: Transaction, text: TextToPublish): Promise<PublishedText> {
  const { metadata, transcriptId, registerHash, reason, now } = text
  const { slug } = metadata
  const known = transcriptId === null ? null : await findTranscriptById(transaction, transcriptId)
  const holder = await findTranscript(transaction, slug)
  if (holder !== null && holder.id !== known?.id) return { outcome: 'taken', slug: holder.slug, title: holder.title }
  const withdrawn = await findWithdrawnBySlug(transaction, slug)
  if (withdrawn !== null) return { outcome: 'taken', slug: withdrawn.slug, title: withdrawn.title }
  const { statements, retired } = await giveIds(transaction, text.statements, { slug, lock: null, transcriptId, now })
  const readingHash = hashReading(metadata, statements, retired)
  if (known?.readingHash === readingHash) return { outcome: 'unchanged', slug: known.slug }
  const formerSlugs = await listFormerSlugs(transaction, slug, known, null)
  const saved = await saveTranscriptIn(transaction, {
    ...{ metadata, statements, retired, formerSlugs, transcriptId, reason, now, readingHash },
    // Of a file these stay as they were when it was read: it is known by them again.
    path: known?.path ?? text.path,
    contentHash: known?.contentHash ?? readingHash,
    registerHash: known?.registerHash ?? registerHash,
  })
  await saveDeskEdition(transaction, saved.transcriptId, now)
  return { outcome: known ? 'revised' : 'published', slug, ...saved }
}
