import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { linkTranscripts } from '#src/editors/link-transcripts.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'

/** Find what transcripts that were just published quote from others. Nobody waits for it. */
export function linkPublished(slugs: readonly string[]): void {
  void link(slugs).catch((error: unknown) => process.emitWarning(`Quotations were not linked: ${String(error)}`))
}

async function link(slugs: readonly string[]): Promise<void> {
  const { database } = await sharedDesk()
  await linkTranscripts(database, await getResearchEngine(), slugs)
}
