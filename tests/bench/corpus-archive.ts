import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findTranscriptFiles } from '#src/ingest/find-transcript-files.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import { openDatabase } from '#src/store/database.ts'
import { findStatementsToIndex } from '#src/store/indexed-statements.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { ingestAll } from '../support/ingest-all.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const root = resolve(import.meta.dirname, '../..')

/** The address of a database with the whole White House corpus in it; made at first use, which takes minutes, and kept. */
export async function openCorpusArchive(): Promise<string> {
  const path = join(tmpdir(), 'rostrum-bench-archive.db')
  if (!existsSync(path)) await fill(path)
  const { close } = await openArchive(configOf(path), root)
  await close()
  return `file:${path}`
}

const contentDir = join(root, 'content')
const configOf = (path: string) => ({ databaseUrl: `file:${path}`, contentDir, port: 0, siteUrl: 'http://localhost' })

async function fill(path: string): Promise<void> {
  const fresh = `${path}-${process.pid}`
  const { database, close } = await openArchive(configOf(fresh), root)
  const { files } = await findTranscriptFiles(unpackWhiteHouseCorpus(), { contentDir })
  const register = await loadSpeakerRegister(contentDir)
  await ingestAll({ database, contentDir, register, again: false, reason: null, now: () => new Date() }, files)
  await close()
  for (const end of ['-shm', '-wal', '-lock']) rmSync(`${fresh}${end}`, { force: true })
  renameSync(fresh, path)
}

/** All statements of an archive. */
export async function readStatements(url: string): Promise<IndexedStatement[]> {
  const database = openDatabase(url)
  const statements: IndexedStatement[] = []
  const ids = await findTranscriptIds(database)
  for (let start = 0; start < ids.length; start += 100) {
    statements.push(...(await findStatementsToIndex(database, ids.slice(start, start + 100))))
  }
  await database.$disconnect()
  return statements
}
