import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Actor } from '#src/editors/actor.ts'
import { type Desk, sharedDesk } from '#src/editors/desk.ts'
import { type Action, may } from '#src/editors/permissions.ts'
import { placesFor } from '../desk-places.ts'
import { noticeCookie, readNotice } from '../notice.ts'
import { currentActor } from './current-actor.ts'

/** What a page of the desk begins with: who looks at it, the desk, and what its frame shows. */
type DeskPage = {
  actor: Actor
  desk: Desk
  database: Desk['database']
  frame: {
    who: { name: string; role: string }
    places: ReturnType<typeof placesFor>
    notice: ReturnType<typeof readNotice>
  }
}

/**
 * Begin a page of the desk. src/proxy.ts has sent away who may not see it; this is the second lock.
 * @param ownerId Whose the subject is, for actions that differ between one's own and another's.
 */
export async function deskPage(action: Action, { ownerId }: { ownerId?: string } = {}): Promise<DeskPage> {
  const actor = await currentActor()
  if (actor === null) redirect('/desk/sign-in')
  if (!may(actor, action, ownerId === undefined ? {} : { ownerId })) notFound()
  const desk = await sharedDesk()
  const frame = {
    who: { name: actor.name, role: actor.role },
    places: placesFor(actor),
    notice: await currentNotice(),
  }
  return { actor, desk, database: desk.database, frame }
}

/** What the page says about what was just done. */
export async function currentNotice() {
  return readNotice((await cookies()).get(noticeCookie)?.value)
}
