import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Transaction } from '#src/store/database.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import { findPastWithdrawals, findWithdrawnById, findWithdrawnWhole } from '#src/store/withdrawals.ts'
import { identifyFile } from './find-transcript-files.ts'
import { readHistoryFile, type WrittenHistory, writeHistoryFile } from './history-file.ts'

/**
 * Write down beside a transcript's file that it is withdrawn, or no longer, so that a rebuild from the content knows it.
 * Nothing is written for a transcript that no file of the content folder gives.
 * @returns the transcript's file, or null when there is none.
 * @throws Error when the file beside it is damaged or can't be written.
 */
export async function writeDownWithdrawals(
  database: Transaction,
  transcriptId: number,
  contentDir: string,
): Promise<string | null> {
  const withdrawn = await findWithdrawnById(database, transcriptId)
  const known = withdrawn
    ? await findWithdrawnWhole(database, transcriptId)
    : await findTranscriptById(database, transcriptId)
  if (known === null) return null
  const file = identifyFile(resolve(contentDir, known.path), contentDir)
  if (!file.inContent || !existsSync(file.file)) return null
  const open = withdrawn && { withdrawnAt: withdrawn.withdrawnAt, reason: withdrawn.reason, restoredAt: null }
  const withdrawals = [...(await findPastWithdrawals(database, transcriptId)), ...(open ? [open] : [])]
  // A file that was never corrected has no history: it holds the first state.
  const current = { revision: 1, at: known.createdAt, reason: null }
  const history: WrittenHistory = (await readHistoryFile(file.file)) ?? {
    ...{ transcript: known.slug, current, before: [], withdrawals: [] },
  }
  await writeHistoryFile(file.file, { ...history, withdrawals })
  return file.file
}
