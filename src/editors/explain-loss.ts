import { DatabaseLostError } from '#src/store/database-lost-error.ts'
import { isLost } from '#src/store/lost-connection.ts'

/** What to say to somebody whose change was lost with the database, in one or two sentences; null for any other error. */
export function explainLoss(error: unknown): string | null {
  if (error instanceof DatabaseLostError) return error.message
  return isLost(error) ? 'The database cannot be reached just now. Try again in a moment.' : null
}
