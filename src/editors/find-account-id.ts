import { findEditorByEmail } from '#src/store/editors.ts'
import type { Desk } from './desk.ts'

/** The id of the account with an e-mail address, or null. */
export async function findAccountId({ database }: Desk, email: string): Promise<string | null> {
  return (await findEditorByEmail(database, email))?.id ?? null
}
