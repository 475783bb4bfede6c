import { readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { Database } from '#src/store/database.ts'
import { findTranscriptsOfOtherRegister } from '#src/store/transcripts.ts'
import { identifyFile, type TranscriptFile } from './find-transcript-files.ts'
import { hashContent } from './read-transcript-file.ts'
import type { LoadedRegister } from './speaker-register.ts'

/**
 * The files outside the content folder that the archive read with another register of speakers, and that are as they
 * were then: nobody names them again, and their labels may stand for other people now. A file that was edited since is
 * left alone until it is named.
 */
export async function findOutdatedFiles(
  database: Database,
  { contentDir, register }: { contentDir: string; register: LoadedRegister },
): Promise<TranscriptFile[]> {
  const outdated: TranscriptFile[] = []
  for (const { path, contentHash, registerHash } of await findTranscriptsOfOtherRegister(database, register.digest)) {
    const file = identifyFile(path, contentDir)
    if (!isAbsolute(path) || file.inContent) continue
    const bytes = await readFile(file.file).catch(() => null)
    if (bytes && hashContent(bytes, registerHash) === contentHash) outdated.push(file)
  }
  return outdated
}
