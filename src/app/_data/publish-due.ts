import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { publishDueDrafts } from '#src/editors/schedule-draft.ts'
import { linkPublished } from './link-published.ts'

/** Milliseconds between two looks at what is due. */
const interval = 5000

/** Publish drafts when their time comes, for as long as the server runs. @returns what stops it. */
export function publishDue(): () => void {
  let stopped = false
  const look = async () => {
    try {
      const slugs = await publishDueDrafts(await sharedDesk(), new Date())
      if (slugs.length > 0) linkPublished(slugs)
    } catch (error) {
      process.emitWarning(`Drafts that are due could not be published: ${String(error)}`)
    }
    if (!stopped) setTimeout(look, interval).unref()
  }
  setTimeout(look, interval).unref()
  return () => {
    stopped = true
  }
}
