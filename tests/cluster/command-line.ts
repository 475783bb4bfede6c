import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { closeDatabase, type Database, openDatabase } from '#src/store/database.ts'

export const root = new URL('../..', import.meta.url).pathname

type Ended = { code: number | null; out: string; errors: string }

/** Start the command line on a database, as somebody on another machine would. */
export function rostrum(databaseUrl: string, contentDir: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, CONTENT_DIR: contentDir }
  const child = spawn(process.execPath, [join(root, 'src/cli/rostrum.mjs'), ...args], { env })
  let [out, errors] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  return { child, ended: new Promise<Ended>((done) => child.on('close', (code) => done({ code, out, errors }))) }
}

/** What readers of an archive would see: each statement's id, place, speaker and words. */
async function readAll(database: Database): Promise<string[]> {
  const rows = await database.statement.findMany({ include: { transcript: true, speaker: true, exchange: true } })
  return rows
    .map(({ id, transcript, ordinal, kind, speaker, exchange, text }) =>
      JSON.stringify([id, transcript.slug, ordinal, kind, speaker?.slug, exchange?.ordinal, text]),
    )
    .sort()
}

export async function readAt(url: string): Promise<string[]> {
  const database = openDatabase(url)
  return readAll(database).finally(() => closeDatabase(database))
}
