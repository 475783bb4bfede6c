/** What somebody with an account may do, from least to most: docs in src/editors/permissions.ts. */
export const roles = ['contributor', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who acts at the editors' desk: the account behind a session or an API token. */
export type Actor = { id: string; name: string; role: Role }
