import { addEditor, commandLine } from '#src/editors/accounts.ts'
import type { Actor, Role } from '#src/editors/actor.ts'
import { type Desk, openDesk } from '#src/editors/desk.ts'
import { makePasswordLink } from '#src/editors/password-link.ts'
import { setPassword } from '#src/editors/set-password.ts'
import { openDatabase } from '#src/store/database.ts'
import { openScratchArchive, type ScratchArchive } from './scratch-archive.ts'

export const password = 'correct horse battery staple'

/** A desk of its own for one test. */
export type ScratchDesk = Desk & {
  /** Add an account with a password. */
  add: (name: string, role: Role) => Promise<Actor & { email: string }>
  /** The same desk as another process has it that starts now. */
  startAnew: () => Desk
  remove: () => Promise<void>
}

/** The headers of a browser that holds these cookies. */
export function browserWith(cookies: readonly string[], network = '192.0.2.1'): Headers {
  const cookie = cookies.map((set) => set.split(';')[0]).join('; ')
  return new Headers({ cookie, 'x-forwarded-for': network, 'user-agent': 'Test' })
}

/** The desk of an archive that a test has already. */
export function openDeskOf({ database, databaseUrl, contentDir }: ScratchArchive): Desk {
  return openDesk(database, { databaseUrl, contentDir, port: 0, siteUrl: 'http://localhost' })
}

/** Add an account with a password. */
export async function addAccount(desk: Desk, name: string, role: Role): Promise<Actor & { email: string }> {
  const email = `${name.toLowerCase()}@example.org`
  const id = await addEditor(desk, commandLine, { email, name, role })
  if (id === null) throw new Error(`${email} is there already`)
  const token = new URL(await makePasswordLink(desk, id)).searchParams.get('token') ?? ''
  if (!(await setPassword(desk, token, password))) throw new Error('no password was set')
  return { id, name, role, email }
}

/** Make a desk over an empty archive. */
export async function openScratchDesk(): Promise<ScratchDesk> {
  const archive = await openScratchArchive()
  const { databaseUrl, contentDir } = archive
  const config = { databaseUrl, contentDir, port: 0, siteUrl: 'http://localhost:3000' }
  const desk = openDesk(archive.database, config)
  const others: Desk[] = []
  return {
    ...desk,
    add: (name, role) => addAccount(desk, name, role),
    startAnew: () => {
      const other = openDesk(openDatabase(databaseUrl), config)
      others.push(other)
      return other
    },
    remove: async () => {
      for (const { database } of others) await database.$disconnect()
      await archive.remove()
    },
  }
}
