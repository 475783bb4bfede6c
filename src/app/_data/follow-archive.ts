import { type ArchiveChange, followChanges } from '#src/query/follow-changes.ts'
import { ownAddress } from '../own-address.ts'
import { processSecret, secretHeader } from '../process-secret.ts'
import { serverState } from '../server-state.ts'
import { tagOf } from './tags.ts'

/** Milliseconds after which pages are forgotten a second time, so that one being made meanwhile doesn't stay. */
const again = 5000

/**
 * Forget cached pages whenever the archive changes, whichever process writes it. Pages live in memory alone, so a server
 * starts without any; those that it made before it could follow the feed are forgotten when it begins.
 */
export function followArchive(): () => void {
  const forget = async (tags: readonly string[] | 'all') => {
    await revalidate(tags)
    setTimeout(() => revalidate(tags).catch(() => {}), again).unref()
  }
  return followChanges((change) => forget(tagsOf(change)), {
    onBegin: () => forget('all'),
    onLook: () => {
      serverState().followedAt = performance.now()
    },
  })
}

function tagsOf({ slug, formerSlugs, statementIds }: ArchiveChange): string[] {
  return [tagOf.lists, ...[slug, ...formerSlugs].map(tagOf.transcript), ...statementIds.map(tagOf.statement)]
}

/** Ask the server, which is this process, through its own door: tags can only be revalidated within a request. */
async function revalidate(tags: readonly string[] | 'all'): Promise<void> {
  const response = await fetch(ownAddress('/internal/revalidate'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', [secretHeader]: processSecret() },
    body: JSON.stringify({ tags }),
  })
  if (!response.ok) throw new Error(`The page cache was not told of a change: ${response.status}`)
}
