import type { Actor } from '#src/editors/actor.ts'
import { createDraft } from '#src/editors/create-draft.ts'
import { type Desk, openDesk } from '#src/editors/desk.ts'
import { addToken } from '#src/editors/own-account.ts'
import { openDatabase } from '#src/store/database.ts'
import { authSecret } from './web-server.ts'

/** The desk of a database that servers serve, for what a test prepares. */
export function openClusterDesk(databaseUrl: string, contentDir: string): Desk {
  return openDesk(openDatabase(databaseUrl), {
    ...{ databaseUrl, contentDir, port: 0, siteUrl: 'http://archive.test', authSecret },
  })
}

/** A token that may publish. */
export async function addPublisher(desk: Desk, actor: Actor): Promise<string> {
  const token = await addToken(desk, actor, { name: 'test', scopes: ['read', 'draft', 'publish'] })
  if (token === null) throw new Error('no token was made')
  return token
}

/** A transcript of one statement. */
export const textOf = (title: string, words = `The words of ${title}.`) =>
  `---\ntitle: ${title}\ndate: 2025-05-01\nspeakers: [Anna Berg]\n---\n\nANNA BERG: ${words}\n`

/** A draft of a transcript. @returns its id. */
export async function addDraft(desk: Desk, actor: Actor, title: string): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(textOf(title)))
  const { draftId } = await createDraft(desk, actor, { bytes, fileName: 'draft.md', sourceUrl: null })
  if (draftId === null) throw new Error('no draft was made')
  return draftId
}
