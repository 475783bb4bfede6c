import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { transcriptExtensions } from '#src/readers/transcript-extensions.ts'

/** A file to ingest. */
export type TranscriptFile = {
  /** Absolute. */
  file: string
  /** By which the archive knows it: from the content folder when it is inside, else absolute. Slashes forward. */
  path: string
  /** Whether it is inside the content folder, where its ids are written down. */
  inContent: boolean
}

/** Files and folders that were named and are not there. */
export type Missing = { path: string; reason: string }

const patterns = transcriptExtensions.map((extension) => `**/*.${extension}`)

/** What the content folder holds beside transcripts. */
const notTranscripts = ['**/node_modules/**', '**/README.md']

/** How the archive knows a file. */
export function identifyFile(file: string, contentDir: string): TranscriptFile {
  const fromContent = relative(resolve(contentDir), file)
  const inContent = fromContent !== '' && !fromContent.startsWith('..') && !/^([a-zA-Z]:)?[\\/]/.test(fromContent)
  return { file, path: (inContent ? fromContent : file).split(sep).join('/'), inContent }
}

/**
 * The transcript files among files and folders, each once, in the order of their paths. A file is taken as it is named;
 * a folder gives its files that end as transcripts do, hidden ones left out.
 */
export async function findTranscriptFiles(
  paths: readonly string[],
  { contentDir }: { contentDir: string },
): Promise<{ files: TranscriptFile[]; missing: Missing[] }> {
  const found = new Set<string>()
  const missing: Missing[] = []
  for (const path of paths) {
    const absolute = resolve(path)
    const entry = await stat(absolute).catch(() => null)
    if (entry === null) missing.push({ path, reason: 'There is no such file or folder.' })
    else if (!entry.isDirectory()) found.add(absolute)
    else for (const file of await findInFolder(absolute)) found.add(file)
  }
  const files = [...found].sort().map((file) => identifyFile(file, contentDir))
  return { files, missing }
}

async function findInFolder(folder: string): Promise<string[]> {
  const files = await glob(patterns, { cwd: folder, absolute: true, ignore: notTranscripts, dot: false })
  return files.map((file) => resolve(file))
}
