import { readFile } from 'node:fs/promises'
import { isAbsolute, sep } from 'node:path'
import type { Database } from '#src/store/database.ts'
import { findTranscriptsOfOtherRegister } from '#src/store/transcripts.ts'
import { identifyFile, type NamedPaths, type TranscriptFile } from './find-transcript-files.ts'
import { hashContent } from './read-transcript-file.ts'
import type { LoadedRegister } from './speaker-register.ts'

/**
 * The files outside the content folder that the archive read with another register of speakers, and that are as they
 * were then, unless they are named again. Their labels may stand for other people now. A file that was edited since is
 * left alone until it is named.
 */
export async function* findOutdatedFiles(
  database: Database,
  { contentDir, register, named }: { contentDir: string; register: LoadedRegister; named: NamedPaths['places'] },
): AsyncGenerator<TranscriptFile> {
  for await (const { path, contentHash, registerHash } of findTranscriptsOfOtherRegister(database, register.digest)) {
    const file = identifyFile(path, contentDir)
    if (!isAbsolute(path) || file.inContent || isNamed(file.file, named)) continue
    const bytes = await readFile(file.file).catch(() => null)
    if (bytes && hashContent(bytes, registerHash) === contentHash) yield file
  }
}

function isNamed(file: string, named: NamedPaths['places']): boolean {
  return named.some(({ path, folder }) => file === path || (folder && file.startsWith(path + sep)))
}
