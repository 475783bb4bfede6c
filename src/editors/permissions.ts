import { type Actor, type Role, roles, type Scope } from './actor.ts'

type Permission = {
  /** The least role that may; `nobody` where no account is needed, `server` where none helps: the server asks itself. */
  least: Role | 'nobody' | 'server'
  /** The least role that may where the subject is another's, when that takes more than one's own. */
  others?: Role
  /** The scope that lets an API token do it; without one, no token can. */
  scope?: Scope
}

/**
 * Who may what: the one table behind every page, route and function of the desk. What stands nowhere in it may nobody.
 * Doors (src/editors/doors.ts) name these actions for each address.
 */
export const permissions = {
  'archive.read': { least: 'nobody' },
  'api.ask': { least: 'nobody', scope: 'read' },
  'server.itself': { least: 'server' },
  'desk.enter': { least: 'nobody' },
  'desk.see': { least: 'contributor', scope: 'read' },
  'account.own': { least: 'contributor' },
  'account.manage': { least: 'administrator' },
  'webhook.manage': { least: 'administrator' },
  'audit.see': { least: 'administrator' },
  'draft.see': { least: 'contributor', others: 'editor', scope: 'read' },
  'draft.create': { least: 'contributor', scope: 'draft' },
  'draft.edit': { least: 'contributor', others: 'editor', scope: 'draft' },
  'draft.discard': { least: 'contributor', others: 'editor', scope: 'draft' },
  'draft.publish': { least: 'editor', scope: 'publish' },
  'transcript.manage': { least: 'editor' },
  /** Say at a draft whose a label always is, as long as no published statement changes by that. */
  'speaker.label': { least: 'editor' },
  'speaker.manage': { least: 'administrator' },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof permissions

/**
 * Whether somebody may do something; `null` is somebody without an account.
 * @param ownerId Whose the subject is, for what differs between one's own and another's. Without it, one's own is meant.
 */
export function may(actor: Actor | null, action: Action, { ownerId }: { ownerId?: string } = {}): boolean {
  const permission: Permission = permissions[action]
  if (permission.least === 'nobody') return true
  if (actor === null || permission.least === 'server') return false
  if (actor.scopes && !(permission.scope && actor.scopes.includes(permission.scope))) return false
  const least =
    ownerId === undefined || ownerId === actor.id ? permission.least : (permission.others ?? permission.least)
  return roles.indexOf(actor.role) >= roles.indexOf(least)
}
