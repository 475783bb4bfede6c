import type { Actor } from '#src/editors/actor.ts'
import { findDoor } from '#src/editors/doors.ts'
import { may } from '#src/editors/permissions.ts'

/** The main places of the desk, in the order of its navigation. */
const places = [
  { href: '/desk/drafts', name: 'Drafts' },
  { href: '/desk/upload', name: 'Upload' },
  { href: '/desk/transcripts', name: 'Transcripts' },
  { href: '/desk/speakers', name: 'Speakers' },
  { href: '/desk/accounts', name: 'Accounts' },
  { href: '/desk/webhooks', name: 'Webhooks' },
  { href: '/desk/audit', name: 'Audit' },
]

/** The places that somebody may see. */
export function placesFor(actor: Actor): { href: string; name: string }[] {
  return places.filter(({ href }) => {
    const action = findDoor(href)?.GET
    return action !== undefined && may(actor, action)
  })
}
