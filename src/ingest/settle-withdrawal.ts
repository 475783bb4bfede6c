import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { Database, Transaction } from '#src/store/database.ts'
import {
  findPastWithdrawals,
  findWithdrawnByPath,
  findWithdrawnBySlug,
  restoreTranscript,
  savePastWithdrawals,
  type WithdrawnRecord,
  withdrawTranscript,
} from '#src/store/withdrawals.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { openWithdrawal, type WrittenHistory, type WrittenWithdrawal } from './history-file.ts'

type File = { path: string; slug: string; history: WrittenHistory | null }

/**
 * The withdrawn transcript that a file gives, when it stays withdrawn: reading the file again does not publish it. One
 * whose withdrawal is over by what is written down beside the file is restored first.
 */
export async function findStillWithdrawn(
  database: Database,
  { path, slug, history }: File,
): Promise<WithdrawnRecord | null> {
  const withdrawn = (await findWithdrawnByPath(database, path)) ?? (await findWithdrawnBySlug(database, slug))
  if (withdrawn === null) return null
  const written = history?.withdrawals.find((each) => isSameMoment(each, withdrawn))
  if (!written?.restoredAt) return withdrawn
  const { restoredAt } = written
  await database.$transaction((transaction) => restoreTranscript(transaction, withdrawn.transcriptId, restoredAt))
  return null
}

type Moment = { withdrawnAt: Date }
const isSameMoment = (one: Moment, other: Moment) => one.withdrawnAt.getTime() === other.withdrawnAt.getTime()

/** The withdrawals of a transcript: those written down beside it, and those that the archive knows. */
export async function listKnownWithdrawals(
  database: Transaction,
  transcriptId: number | null,
  history: WrittenHistory | null,
): Promise<WrittenWithdrawal[]> {
  const past = transcriptId === null ? [] : await findPastWithdrawals(database, transcriptId)
  const written = (history?.withdrawals ?? []).filter((each) => !past.some((other) => isSameMoment(each, other)))
  return [...past, ...written].sort((one, other) => one.withdrawnAt.getTime() - other.withdrawnAt.getTime())
}

/** Keep the withdrawals of a transcript, and withdraw it when the last of them is not over. */
export async function saveWithdrawals(
  transaction: Transaction,
  transcriptId: number,
  withdrawals: readonly WrittenWithdrawal[],
): Promise<boolean> {
  const over = withdrawals.flatMap(({ restoredAt, ...each }) => (restoredAt === null ? [] : [{ ...each, restoredAt }]))
  await savePastWithdrawals(transaction, transcriptId, over)
  const open = openWithdrawal({ withdrawals: [...withdrawals] })
  return open !== null && (await withdrawTranscript(transaction, transcriptId, open))
}

/** What is said of a file whose transcript is withdrawn. */
export function saysWithdrawn({ slug, reason }: { slug: string; reason: string }): Diagnostic {
  const message = `The transcript ${slug} is withdrawn: ${reason}`
  const remedy = `It stays so until \`rostrum restore ${slug}\`, whatever its file says.`
  return diagnose('withdrawn-transcript', { line: 1, column: 1, offset: 0 }, message, remedy)
}
