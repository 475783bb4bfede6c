import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { linkNewTranscripts } from '#src/editors/link-transcripts.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'

/** Find what new transcripts quote from others. */
export async function linkNew(): Promise<void> {
  const { database } = await sharedDesk()
  await linkNewTranscripts(database, getResearchEngine, new Date())
}
