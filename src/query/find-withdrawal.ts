import { sharedDatabase } from '#src/store/shared-database.ts'
import { findWithdrawnAt, findWithdrawnBySlug } from '#src/store/withdrawals.ts'
import { parseStatementId } from '#src/transcript/statement-id.ts'

/** Why nothing is shown at an address any more, and since when (ISO 8601). */
export type WithdrawalView = { reason: string; withdrawnAt: string }

/** The withdrawal of the transcript to which a statement's id belongs, however it is spelt; null when it is not withdrawn. */
export async function findWithdrawalOfStatement(text: string): Promise<WithdrawalView | null> {
  const id = parseStatementId(text)
  if (id === undefined) return null
  return toView(await findWithdrawnAt(await sharedDatabase(), id))
}

/** The withdrawal of the transcript that has or had a slug; null when it is not withdrawn. */
export async function findWithdrawalOfTranscript(slug: string): Promise<WithdrawalView | null> {
  return toView(await findWithdrawnBySlug(await sharedDatabase(), slug))
}

function toView(withdrawn: { reason: string; withdrawnAt: Date } | null): WithdrawalView | null {
  return withdrawn && { reason: withdrawn.reason, withdrawnAt: withdrawn.withdrawnAt.toISOString() }
}
