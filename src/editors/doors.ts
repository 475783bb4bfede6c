import type { Action } from './permissions.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Door = Partial<Record<Method, Action>>

/**
 * Every address of the desk and what one must be allowed to do there; `[name]` stands for one part of a path. The server
 * answers 404 to an address of the desk that is not here, whatever lies in src/app, and a test finds what is missing.
 */
export const deskDoors = {
  '/desk': { GET: 'desk.see' },
  '/desk/sign-in': { GET: 'desk.enter' },
  '/desk/sign-in/password': { POST: 'desk.enter' },
  '/desk/password': { GET: 'desk.enter' },
  '/desk/password/set': { POST: 'desk.enter' },
  '/desk/sign-out': { POST: 'desk.see' },
  '/desk/upload': { GET: 'draft.create' },
  '/desk/upload/files': { POST: 'draft.create' },
  '/desk/upload/address': { POST: 'draft.create' },
  '/desk/drafts': { GET: 'draft.see' },
  '/desk/drafts/correct': { POST: 'draft.create' },
  '/desk/drafts/[id]': { GET: 'draft.see' },
  '/desk/drafts/[id]/file': { GET: 'draft.see' },
  '/desk/drafts/[id]/preview': { GET: 'draft.see' },
  '/desk/drafts/[id]/publish': { GET: 'draft.see' },
  '/desk/drafts/[id]/conflict': { GET: 'draft.see' },
  '/desk/drafts/[id]/statements/[at]': { GET: 'draft.see' },
  '/desk/drafts/[id]/save': { POST: 'draft.edit' },
  '/desk/drafts/[id]/act': { POST: 'draft.edit' },
  '/desk/drafts/[id]/metadata': { POST: 'draft.edit' },
  '/desk/drafts/[id]/presence': { POST: 'draft.see' },
  '/desk/drafts/[id]/correction': { POST: 'draft.edit' },
  '/desk/drafts/[id]/discard': { POST: 'draft.discard' },
  '/desk/drafts/[id]/reopen': { POST: 'draft.discard' },
  '/desk/drafts/[id]/publish/now': { POST: 'draft.publish' },
  '/desk/drafts/[id]/publish/at': { POST: 'draft.publish' },
  '/desk/drafts/[id]/publish/cancel': { POST: 'draft.publish' },
} as const satisfies Record<string, Door>

/** The door at an address of the desk; null where there is none. */
export function findDoor(path: string): Door | null {
  const parts = path.split('/')
  const found = Object.entries(deskDoors).find(([pattern]) => matches(pattern.split('/'), parts))
  return found?.[1] ?? null
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((expected, place) => (expected.startsWith('[') ? parts[place] !== '' : expected === parts[place]))
  )
}
