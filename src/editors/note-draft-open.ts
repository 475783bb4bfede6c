import { notePresence } from '#src/store/drafts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'

/** Milliseconds after which somebody who was not heard of is no longer there: pages tell every fifteen seconds. */
const away = 45_000

/** Note that somebody has a draft open. @returns the names of the others who do. */
export async function noteDraftOpen({ database }: Desk, actor: Actor, draftId: string): Promise<string[]> {
  const now = new Date()
  return notePresence(database, { draftId, actor, now, since: new Date(now.getTime() - away) })
}
