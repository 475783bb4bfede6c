import { opendir, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'
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

const extensions = new Set(transcriptExtensions.map((extension) => `.${extension}`))

/** What the content folder holds beside transcripts. */
const notTranscripts = new Set(['node_modules', 'README.md'])

/** How the archive knows a file. */
export function identifyFile(file: string, contentDir: string): TranscriptFile {
  const fromContent = relative(resolve(contentDir), file)
  const inContent = fromContent !== '' && !fromContent.startsWith('..') && !/^([a-zA-Z]:)?[\\/]/.test(fromContent)
  return { file, path: (inContent ? fromContent : file).split(sep).join('/'), inContent }
}

/** Files and folders as they were named: those that are there, none inside another, in the order of their paths. */
export type NamedPaths = { places: readonly Place[]; missing: Missing[] }
type Place = { path: string; folder: boolean }

/** Which of these files and folders there are. A file is taken as it is named. */
export async function findNamedPaths(paths: readonly string[]): Promise<NamedPaths> {
  const found = new Map<string, Place>()
  const missing: Missing[] = []
  for (const path of paths) {
    const absolute = resolve(path)
    const entry = await stat(absolute).catch(() => null)
    if (entry === null) missing.push({ path, reason: 'There is no such file or folder.' })
    else found.set(absolute, { path: absolute, folder: entry.isDirectory() })
  }
  const places = [...found.values()].filter((one) => ![...found.values()].some((other) => gives(other, one)))
  return { places: places.sort((one, other) => inOrder(sortKey(one), sortKey(other))), missing }
}

/** Whether a folder gives what was also named by itself. */
function gives(folder: Place, named: Place): boolean {
  const path = relative(folder.path, named.path)
  const inside = folder.folder && path !== '' && !path.startsWith('..')
  const parts = path.split(sep)
  return inside && parts.every(isShown) && (named.folder || extensions.has(extname(named.path)))
}

/**
 * The transcript files among files and folders, each once, in the order of their paths; a folder gives its files that end as
 * transcripts do, hidden ones left out. They are given as they are found: no more than the names in one folder, and those
 * above it, are held at once.
 */
export async function* walkTranscriptFiles(
  { places }: Pick<NamedPaths, 'places'>,
  { contentDir }: { contentDir: string },
): AsyncGenerator<TranscriptFile> {
  for (const place of places) {
    if (!place.folder) yield identifyFile(place.path, contentDir)
    else for await (const file of walkFolder(place.path)) yield identifyFile(file, contentDir)
  }
}

/** All of them at once, for folders whose names fit into memory. */
export async function findTranscriptFiles(
  paths: readonly string[],
  { contentDir }: { contentDir: string },
): Promise<{ files: TranscriptFile[]; missing: Missing[] }> {
  const named = await findNamedPaths(paths)
  const files: TranscriptFile[] = []
  for await (const file of walkTranscriptFiles(named, { contentDir })) files.push(file)
  return { files, missing: named.missing }
}

async function* walkFolder(folder: string): AsyncGenerator<string> {
  const entries: Place[] = []
  for await (const entry of await opendir(folder)) {
    if (!isShown(entry.name)) continue
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry
    if (kind?.isDirectory() && !(entry.isSymbolicLink() && (await leadsBack(path))))
      entries.push({ path, folder: true })
    else if (kind?.isFile() && extensions.has(extname(entry.name))) entries.push({ path, folder: false })
  }
  for (const entry of entries.sort((one, other) => inOrder(sortKey(one), sortKey(other)))) {
    if (entry.folder) yield* walkFolder(entry.path)
    else yield entry.path
  }
}

/** Whether a link leads to a folder that it stands in. */
async function leadsBack(link: string): Promise<boolean> {
  const [target, place] = [await realpath(link), await realpath(join(link, '..'))]
  return (place + sep).startsWith(target + sep)
}

function isShown(name: string): boolean {
  return !name.startsWith('.') && !notTranscripts.has(name)
}

/** What stands in a folder begins with its path and a slash: so folder by folder is the order of whole paths. */
function sortKey({ path, folder }: Place): string {
  return folder ? path + sep : path
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
