import 'server-only'
import { forgetEndedCounts } from '#src/editors/attempts.ts'
import { sharedDesk } from '#src/editors/desk.ts'

/** Forget what was counted in minutes and quarters of an hour that are over. */
export async function forgetCounts(): Promise<void> {
  await forgetEndedCounts(await sharedDesk(), new Date())
}
