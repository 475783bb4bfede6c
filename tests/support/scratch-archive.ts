import { mkdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { findTranscriptFiles } from '#src/ingest/find-transcript-files.ts'
import type { FileReport } from '#src/ingest/ingest-file.ts'
import { type Archive, openArchive } from '#src/ingest/open-archive.ts'
import { loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { ingestAll } from './ingest-all.ts'
import { makeScratchDatabase } from './scratch-database.ts'

const root = resolve(import.meta.dirname, '../..')

/** An archive of its own for one test: a content folder and a database that nobody else sees. */
export type ScratchArchive = Archive & {
  folder: string
  contentDir: string
  databaseUrl: string
  /** Put a file into the content folder. @returns its whole path. */
  write: (path: string, text: string | Uint8Array) => Promise<string>
  /** Ingest files or folders; the whole content folder unless told. */
  ingest: (paths?: string[], options?: { again?: boolean; reason?: string; now?: Date }) => Promise<FileReport[]>
  /** Throw the database away and open an empty one: what remains is the content. */
  startAnew: () => Promise<void>
  remove: () => Promise<void>
}

/** Make an archive in a temporary folder. */
export async function openScratchArchive(): Promise<ScratchArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-archive-'))
  const contentDir = join(folder, 'content')
  mkdirSync(contentDir)
  const open = async () => {
    const databaseUrl = await makeScratchDatabase(folder)
    const config = { databaseUrl, contentDir, port: 0, siteUrl: 'http://localhost' }
    return { databaseUrl, ...(await openArchive(config, root)) }
  }
  const scratch: ScratchArchive = {
    folder,
    contentDir,
    ...(await open()),
    write: async (path, text) => {
      const file = join(contentDir, path)
      mkdirSync(dirname(file), { recursive: true })
      await writeFile(file, text)
      return file
    },
    ingest: async (paths = [contentDir], { again = false, reason, now = new Date() } = {}) => {
      const { files } = await findTranscriptFiles(paths, { contentDir })
      const register = await loadSpeakerRegister(contentDir, scratch.database)
      return ingestAll(
        { database: scratch.database, contentDir, register, again, reason: reason ?? null, now: () => now },
        files,
      )
    },
    startAnew: async () => {
      await scratch.close()
      Object.assign(scratch, await open())
    },
    remove: async () => {
      await scratch.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return scratch
}
