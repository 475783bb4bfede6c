import { sharedDesk } from '#src/editors/desk.ts'
import { findDoor } from '#src/editors/doors.ts'
import { findActor } from '#src/editors/find-actor.ts'
import { may } from '#src/editors/permissions.ts'
import { type FoundPage, missing } from './found-page.ts'

/** No page of the desk is kept by a cache or shown by a search engine. */
const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }

/**
 * Find what stands at an address of the desk. An address without a door is nowhere; to a page that one may not see, one is
 * told so or sent to sign in. What is sent to the desk (POST and the like) is checked by its route: src/app/desk-route.ts.
 */
export async function findDeskPage({ method, headers: given, nextUrl }: Asked): Promise<FoundPage> {
  const { pathname, search } = nextUrl
  const door = findDoor(pathname)
  if (door === null) return missing
  const page: FoundPage = { status: 200, path: `${pathname}${search}`, cached: false, headers }
  if (method !== 'GET' && method !== 'HEAD') return page
  if (door.GET === undefined) return { status: 302, address: '/desk', headers }
  if (may(null, door.GET)) return page
  const actor = await findActor(await sharedDesk(), given)
  if (actor === null) {
    const next = new URLSearchParams({ next: `${pathname}${search}` })
    return { status: 302, address: `/desk/sign-in?${next}`, headers }
  }
  return may(actor, door.GET) ? page : { status: 403, path: '/desk/refused' }
}

type Asked = { method: string; headers: Headers; nextUrl: { pathname: string; search: string } }
