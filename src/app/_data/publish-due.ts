import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { publishDueDrafts } from '#src/editors/schedule-draft.ts'

/** Publish the drafts whose time has come. */
export async function publishDue(): Promise<void> {
  await publishDueDrafts(await sharedDesk(), new Date())
}
