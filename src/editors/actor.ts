/** What somebody with an account may do, from least to most: docs in src/editors/permissions.ts. */
export const roles = ['contributor', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What an API token may be for. */
export const scopes = ['read', 'draft', 'publish'] as const
export type Scope = (typeof scopes)[number]

/** Who acts at the editors' desk: the account behind a session or an API token. */
export type Actor = {
  id: string
  name: string
  role: Role
  /** What the token is for, when a script acts; a person at the desk has no such bounds. */
  scopes?: readonly Scope[]
}
