import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diagnose } from '#src/readers/diagnostic-rules.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { Database, Transaction } from '#src/store/database.ts'
import { type StoredPicture, savePicture } from '#src/store/pictures.ts'
import { findSpeakerEdits, removeSpeakerEdits, type SpeakerEdit } from '#src/store/speaker-edits.ts'
import { saveSpeakerRegister } from '#src/store/speaker-register.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { cleanPicture } from './clean-picture.ts'
import { digestOf } from './digest.ts'
import { layEdits } from './lay-edits.ts'

/** The register of speakers as one ingest uses it. */
export type LoadedRegister = {
  file: string
  /** Who is in it: as the file has them, with what the desk says otherwise. */
  speakers: Speaker[]
  diagnostics: Diagnostic[]
  /** Changes when anything in it does. */
  digest: string
  /** As the file alone has them. */
  written: Speaker[]
  /** The file's bytes as text; empty when there is none. */
  text: string
  /** The pictures that the file names, made safe. */
  pictures: StoredPicture[]
  /** Slugs of which the file says by now what the desk says. */
  settled: string[]
}

/**
 * Read the register of speakers: speakers.yaml of a content folder, and over it what the editors' desk says otherwise.
 * An archive without either knows nobody by name.
 */
export async function loadSpeakerRegister(
  contentDir: string,
  database: Database | Transaction | null = null,
): Promise<LoadedRegister> {
  const edits = database === null ? [] : await findSpeakerEdits(database)
  return layOver(await readRegisterFile(contentDir), edits)
}

type Written = Omit<LoadedRegister, 'speakers' | 'digest' | 'settled'>

async function readRegisterFile(contentDir: string): Promise<Written> {
  const file = join(contentDir, 'speakers.yaml')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text === '') return { file, text, written: [], pictures: [], diagnostics: [] }
  const { speakers, diagnostics } = readSpeakerRegister(text)
  const pictures: StoredPicture[] = []
  const written: Speaker[] = []
  for (const { picture, ...speaker } of speakers) {
    const clean = picture === undefined ? null : await readPicture(contentDir, picture)
    if (clean && 'problem' in clean)
      diagnostics.push(diagnose('unusable-picture', start, `${picture} of ${speaker.slug}: ${clean.problem}`))
    else if (clean) pictures.push(clean)
    written.push(clean && 'name' in clean ? { ...speaker, picture: clean.name } : speaker)
  }
  return { file, text, written, pictures, diagnostics }
}

const start = { line: 1, column: 1, offset: 0 }

async function readPicture(contentDir: string, name: string): Promise<StoredPicture | { problem: string }> {
  const bytes = await readFile(join(contentDir, name)).catch(() => null)
  return bytes === null ? { problem: 'There is no such file.' } : cleanPicture(bytes, name)
}

function layOver(read: Written, edits: readonly SpeakerEdit[]): LoadedRegister {
  const { speakers, settled, conflicts } = layEdits(read.written, edits)
  const remedy = 'Make the change at the desk; or export the archive and edit the exported speakers.yaml.'
  const told = conflicts.map((slug) =>
    diagnose('edited-at-desk', start, `The desk says something else of ${slug} than this file, and counts.`, remedy),
  )
  const own = read.text === '' ? '' : digestOf(read.text)
  const open = edits.filter(({ slug }) => !settled.includes(slug))
  const digest = open.length === 0 ? own : digestOf(own + JSON.stringify(open.map(({ slug, entry }) => [slug, entry])))
  return { ...read, speakers, settled, digest, diagnostics: [...read.diagnostics, ...told] }
}

/** Keep the register that an ingest has read. */
export async function keepRegister(
  database: Database,
  { speakers, pictures, settled }: Pick<LoadedRegister, 'speakers' | 'pictures' | 'settled'>,
): Promise<void> {
  for (const picture of pictures) await savePicture(database, picture)
  await saveSpeakerRegister(database, speakers)
  if (settled.length > 0) await removeSpeakerEdits(database, settled)
}
