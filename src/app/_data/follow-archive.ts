import { type ArchiveChange, followChanges } from '#src/query/follow-changes.ts'
import { ownAddress } from '../own-address.ts'
import { processSecret, secretHeader } from '../process-secret.ts'
import { tagOf } from './tags.ts'

/** Milliseconds after which pages are forgotten a second time, so that one being made meanwhile doesn't stay. */
const again = 5000

/**
 * Forget cached pages whenever the archive changes, whichever process writes it. Pages live in memory alone, so a server
 * starts without any and needs to follow nothing that happened before.
 */
export function followArchive(): () => void {
  return followChanges(async (change) => {
    const tags = tagsOf(change)
    await revalidate(tags)
    setTimeout(() => revalidate(tags).catch(() => {}), again).unref()
  })
}

function tagsOf({ slug, formerSlugs, statementIds }: ArchiveChange): string[] {
  return [tagOf.lists, ...[slug, ...formerSlugs].map(tagOf.transcript), ...statementIds.map(tagOf.statement)]
}

/** Ask the server, which is this process, through its own door: tags can only be revalidated within a request. */
async function revalidate(tags: readonly string[]): Promise<void> {
  const response = await fetch(ownAddress('/internal/revalidate'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', [secretHeader]: processSecret() },
    body: JSON.stringify({ tags }),
  })
  if (!response.ok) throw new Error(`The page cache was not told of a change: ${response.status}`)
}
