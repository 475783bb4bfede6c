import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Database } from '#src/store/database.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { findWholeTranscript, type WholeTranscript } from '#src/store/whole-transcript.ts'
import { findPastWithdrawals, findWithdrawnTranscripts, findWithdrawnWhole } from '#src/store/withdrawals.ts'
import { exportRegister } from './export-register.ts'
import { exportTranscript, type TranscriptToExport } from './export-transcript.ts'
import { findTranscriptFiles } from './find-transcript-files.ts'
import { historyFilePath } from './history-file.ts'
import { idLockPath } from './id-lock.ts'
import { writeKeptFile } from './kept-file.ts'
import type { LoadedRegister } from './speaker-register.ts'

/** What an export wrote. */
export type ExportReport = {
  transcripts: number
  withdrawn: number
  statements: number
  speakers: number
  files: number
  /** What reading the export would not give as the archive has it, by file. */
  differences: { file: string; message: string }[]
  /** Transcript files that the folder held before and the archive doesn't have: they were left alone. */
  others: string[]
}

/** Why nothing was written. */
export type ExportRefusal = { refused: string }

type Asked = {
  database: Database
  /** Whose register is taken over as it stands, when nothing was changed since it was read. */
  contentDir: string
  folder: string
  /** Whether the folder may hold something already. Files of the same name are written over, nothing is deleted. */
  over: boolean
  onTranscript?: (done: number, total: number) => void
}

/**
 * Write the whole archive as canonical content: a Markdown file for each transcript with its ids and its past, withdrawn
 * ones too, and the register of speakers with their pictures. Ingesting that folder into an empty database gives the same
 * archive. Reads a transcript at a time; a file that is as it would be written is left alone.
 */
export async function exportArchive(asked: Asked): Promise<ExportReport | ExportRefusal> {
  const { database, folder, over, onTranscript = () => {} } = asked
  if (!over && (await readdir(folder).catch(() => [])).length > 0) return { refused: notEmpty }
  const register = await exportRegister(asked)
  const report: ExportReport = {
    ...{ transcripts: 0, withdrawn: 0, statements: 0, differences: [], others: [] },
    ...{ speakers: register.speakers.length, files: register.files },
  }
  const ids = await findTranscriptIds(database)
  const withdrawn = await findWithdrawnTranscripts(database)
  const total = ids.length + withdrawn.length
  const paths = new Set<string>()
  const write = async (one: TranscriptToExport | null) => {
    if (one === null) return
    await writeOne(one, { folder, paths, register, report })
    onTranscript(paths.size, total)
  }
  for (const id of ids) await write(await readShown(database, id))
  for (const { transcriptId, reason, withdrawnAt } of withdrawn) {
    const transcript = await findWithdrawnWhole(database, transcriptId)
    const past = await findPastWithdrawals(database, transcriptId)
    await write(transcript && { transcript, withdrawals: [...past, { reason, withdrawnAt, restoredAt: null }] })
  }
  report.withdrawn = withdrawn.length
  report.others = await findOthers(folder, paths)
  return report
}

const notEmpty =
  'The folder is not empty. Name another one, or say --over: files of the same name are then written over.'

async function readShown(database: Database, id: number): Promise<TranscriptToExport | null> {
  const transcript = await findWholeTranscript(database, id)
  return transcript && { transcript, withdrawals: await findPastWithdrawals(database, id) }
}

type Writing = { folder: string; paths: Set<string>; register: LoadedRegister; report: ExportReport }

async function writeOne(one: TranscriptToExport, { folder, paths, register, report }: Writing): Promise<void> {
  const path = choosePath(one.transcript, paths)
  paths.add(path)
  const file = join(folder, path)
  const { markdown, ids, history, differences } = await exportTranscript(one, file, register)
  await mkdir(dirname(file), { recursive: true })
  await writeKeptFile(file, markdown)
  await writeKeptFile(idLockPath(file), ids)
  if (history !== null) await writeKeptFile(historyFilePath(file), history)
  report.transcripts++
  report.files += history === null ? 2 : 3
  report.statements += one.transcript.statements.length
  report.differences.push(...differences.map((message) => ({ file: path, message })))
}

/** Where its file stood in the content folder, or a place by year and address. */
function choosePath({ path, date, slug }: Pick<WholeTranscript, 'path' | 'date' | 'slug'>, taken: ReadonlySet<string>) {
  const elsewhere = /^(?:[a-z]+:|[\\/])/i.test(path) || path.split('/').includes('..')
  const wanted = elsewhere ? `${date.slice(0, 4)}/${slug}` : path.replace(/\.[^./]+$/, '')
  let chosen = `${wanted}.md`
  for (let count = 2; taken.has(chosen); count++) chosen = `${wanted}-${count}.md`
  return chosen
}

async function findOthers(folder: string, paths: ReadonlySet<string>): Promise<string[]> {
  const { files } = await findTranscriptFiles([folder], { contentDir: folder })
  const own = new Set([...paths].map((path) => resolve(folder, path)))
  return files.filter(({ file }) => !own.has(file)).map(({ path }) => path)
}
