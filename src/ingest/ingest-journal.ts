import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { TranscriptFile } from './find-transcript-files.ts'
import type { FileReport } from './ingest-file.ts'

/** What an ingest is about: only the very same may go on. */
export type JournalOf = { paths: readonly string[]; register: string; again: boolean }

const headSchema = z.object({
  ingest: z.literal(1),
  started: z.iso.datetime(),
  paths: z.array(z.string()),
  register: z.string(),
  again: z.boolean(),
  /** The number of the newest change before it began: all that came after may be its work. */
  since: z.int().nonnegative(),
})
/** `unnamed` are files that are read again because the register of speakers changed: they come after those that were named. */
const lineSchema = z.object({ file: z.string(), unnamed: z.literal(true).optional() })
const endSchema = z.object({ finished: z.iso.datetime() })

/** A journal that is written to. */
export type IngestJournal = {
  since: number
  /** The last named file that was done before, and how many; null when this is the beginning. */
  before: { file: string; files: number } | null
  write: (report: FileReport, named: boolean) => Promise<void>
  /** Note that everything was done. */
  finish: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Begin the journal of an ingest, or go on with one: JSON Lines, one for each file when it is done, with what became of it
 * and, where it was not kept, why. A line that was cut off when the process was killed is taken out: its file is read again.
 * @throws Error in one sentence when there is one already (and it should not be gone on with), or it is of another ingest.
 */
export async function openJournal(
  file: string,
  of: JournalOf,
  { resume, since }: { resume: boolean; since: number },
): Promise<IngestJournal> {
  if (existsSync(file) && !resume)
    throw new Error(`There is a journal at ${file}. Go on with it by --resume, or name another file.`)
  const written = resume && existsSync(file) ? await readJournal(file, of) : null
  const handle = await open(file, written ? 'r+' : 'wx')
  const append = appender(handle, written?.length ?? 0)
  if (written) await handle.truncate(written.length)
  else await append({ ingest: 1, started: new Date().toISOString(), ...of, since })
  return {
    since: written?.since ?? since,
    before: written?.last == null ? null : { file: written.last, files: written.files },
    write: ({ file: { file }, outcome, slug, statements, diagnostics }, named) =>
      append({
        ...{ file, outcome, ...(slug !== null && { slug }), statements, ...(!named && { unnamed: true }) },
        ...whyNotKept(outcome, diagnostics),
      }),
    finish: () => append({ finished: new Date().toISOString() }),
    close: () => handle.close(),
  }
}

function appender(handle: FileHandle, length: number): (line: object) => Promise<void> {
  let position = length
  return async (line) => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
    await handle.write(bytes, 0, bytes.length, position)
    position += bytes.length
  }
}

function whyNotKept(outcome: FileReport['outcome'], diagnostics: FileReport['diagnostics']) {
  if (outcome !== 'failed' && outcome !== 'duplicate' && outcome !== 'withdrawn') return {}
  return {
    why: diagnostics.map(({ severity, rule, message, position }) => ({ severity, rule, message, line: position.line })),
  }
}

type Written = { since: number; last: string | null; files: number; length: number }

async function readJournal(file: string, of: JournalOf): Promise<Written> {
  const written: Written = { since: 0, last: null, files: 0, length: 0 }
  const { size } = await stat(file)
  let head = true
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = parseLine(text)
    const length = written.length + Buffer.byteLength(text) + 1
    if (length > size) break
    if (head) written.since = readHead(line, file, of)
    else if (endSchema.safeParse(line).success) throw new Error(`The ingest of ${file} is finished. Nothing was read.`)
    else {
      const done = lineSchema.safeParse(line)
      if (!done.success) break
      if (!done.data.unnamed) written.last = done.data.file
      written.files++
    }
    head = false
    written.length = length
  }
  if (head) throw new Error(`${file} is not the journal of an ingest.`)
  return written
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readHead(line: unknown, file: string, of: JournalOf): number {
  const head = headSchema.safeParse(line)
  if (!head.success) throw new Error(`${file} is not the journal of an ingest.`)
  const { paths, register, again, since } = head.data
  const same = JSON.stringify([paths, register, again]) === JSON.stringify([of.paths, of.register, of.again])
  if (!same) throw new Error(`${file} is the journal of an ingest of other files, options or speakers. Name another.`)
  return since
}

/** The files that come after one that is done, be it still there or not; in the order of their paths, as they are walked. */
export async function* skipDone(
  files: AsyncIterable<TranscriptFile>,
  last: string | null,
): AsyncGenerator<TranscriptFile> {
  for await (const file of files) if (last === null || file.file > last) yield file
}
