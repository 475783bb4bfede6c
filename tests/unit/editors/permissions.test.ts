import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#src/editors/actor.ts'
import { type Action, may, permissions } from '#src/editors/permissions.ts'

const actorOf = (role: Role): Actor => ({ id: role, name: role, role })
const people = [null, actorOf('contributor'), actorOf('editor'), actorOf('administrator')] as const

/** Written down by hand: nobody, contributor, editor, administrator; then the same for what is another’s. */
const expected: Partial<Record<Action, [string, string]>> = {
  'archive.read': ['yes yes yes yes', 'yes yes yes yes'],
  'api.ask': ['yes yes yes yes', 'yes yes yes yes'],
  'server.itself': ['no no no no', 'no no no no'],
  'desk.enter': ['yes yes yes yes', 'yes yes yes yes'],
  'desk.see': ['no yes yes yes', 'no yes yes yes'],
  'account.own': ['no yes yes yes', 'no yes yes yes'],
  'account.manage': ['no no no yes', 'no no no yes'],
  'webhook.manage': ['no no no yes', 'no no no yes'],
  'audit.see': ['no no no yes', 'no no no yes'],
  'draft.see': ['no yes yes yes', 'no no yes yes'],
  'draft.create': ['no yes yes yes', 'no yes yes yes'],
  'draft.edit': ['no yes yes yes', 'no no yes yes'],
  'draft.discard': ['no yes yes yes', 'no no yes yes'],
  'draft.publish': ['no no yes yes', 'no no yes yes'],
  'transcript.manage': ['no no yes yes', 'no no yes yes'],
  'speaker.label': ['no no yes yes', 'no no yes yes'],
  'speaker.manage': ['no no no yes', 'no no no yes'],
}

const actions = Object.keys(permissions) as Action[]

describe('who may what', () => {
  it.each(actions)('%s is what was decided', (action) => {
    const answers = (ownerId?: string) =>
      people.map((actor) => (may(actor, action, ownerId ? { ownerId } : {}) ? 'yes' : 'no')).join(' ')
    expect([answers(), answers('somebody-else')]).toEqual(expected[action])
  })

  it.each(actions)('%s with a token takes its scope as well as the role', (action) => {
    const administrator = (scopes: Actor['scopes'] & object) => ({ ...actorOf('administrator'), scopes })
    if (expected[action]?.[0].startsWith('yes')) return expect(may(administrator([]), action)).toBe(true)
    const granted = (['read', 'draft', 'publish'] as const).filter((scope) => may(administrator([scope]), action))
    const bound = { ...actorOf('contributor'), scopes: ['publish'] as const }
    expect(granted).toEqual(scopes[action] ? [scopes[action]] : [])
    if (action === 'draft.publish') expect(may(bound, action)).toBe(false)
  })
})

/** The one scope that opens an action; an action that is not here opens to no token. */
const scopes: Partial<Record<Action, string>> = {
  'desk.see': 'read',
  'draft.see': 'read',
  'draft.create': 'draft',
  'draft.edit': 'draft',
  'draft.discard': 'draft',
  'draft.publish': 'publish',
}
