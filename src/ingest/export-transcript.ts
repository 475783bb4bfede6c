import { writeTranscript } from '#src/parser/write-transcript.ts'
import { type PastRevision, readRevisionBody } from '#src/store/revisions.ts'
import type { WholeTranscript } from '#src/store/whole-transcript.ts'
import type { Statement, UnlabelledStatement } from '#src/transcript/statement.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'
import { formatHistoryFile, type WrittenWithdrawal } from './history-file.ts'
import { formatIdLock } from './id-lock.ts'
import { lockIds } from './lock-ids.ts'
import { parseTranscriptFile } from './read-transcript-file.ts'
import type { LoadedRegister } from './speaker-register.ts'
import { toMetadata, toRetirements, toStatement } from './whole-reading.ts'

/** A transcript as content: what its three files hold. A transcript that was never corrected or withdrawn has no history. */
export type WrittenTranscript = {
  markdown: string
  ids: string
  history: string | null
  /** What reading them would not give as the archive has it: one sentence each. Empty for all transcripts that are known of. */
  differences: string[]
}

/** What of a transcript is exported: its rows, and when it was withdrawn. */
export type TranscriptToExport = { transcript: WholeTranscript; withdrawals: readonly WrittenWithdrawal[] }

/**
 * Write a transcript as canonical content. The Markdown is read again as an ingest would, and what it can't say (see
 * beside-words.ts) goes into the ids file.
 * @param name of the Markdown file.
 * @param register as it is exported.
 */
export async function exportTranscript(
  { transcript, withdrawals }: TranscriptToExport,
  name: string,
  register: LoadedRegister,
): Promise<WrittenTranscript> {
  const metadata = toMetadata(transcript)
  const statements = transcript.statements.map(toStatement)
  const markdown = writeTranscript(metadata, statements, register.speakers)
  const { parsed } = await parseTranscriptFile(name, new TextEncoder().encode(markdown), register)
  const read = parsed?.statements ?? []
  const ids = lockIds({
    transcript: transcript.slug,
    published: transcript.createdAt,
    formerSlugs: transcript.formerSlugs.map(({ slug }) => slug),
    ...{ retired: toRetirements(transcript), statements, read },
  })
  const differences = [...compareMetadata(metadata, parsed?.metadata ?? null), ...compareStatements(statements, read)]
  return { markdown, ids: formatIdLock(ids), history: writeHistory(transcript, withdrawals), differences }
}

function writeHistory(transcript: WholeTranscript, withdrawals: readonly WrittenWithdrawal[]): string | null {
  const { revisions, slug, revision: number } = transcript
  const last = revisions.at(-1)
  if (last === undefined || (number === 1 && withdrawals.length === 0)) return null
  const before = revisions.flatMap((revision): PastRevision[] => {
    if (revision.body === null) return []
    const { number, createdAt, reason, body } = revision
    return [{ number, createdAt, reason, state: readRevisionBody(body) }]
  })
  const current = { revision: last.number, at: last.createdAt, reason: last.reason }
  return formatHistoryFile({ transcript: slug, current, before, withdrawals: [...withdrawals] })
}

function compareMetadata(wanted: TranscriptMetadata, read: TranscriptMetadata | null): string[] {
  if (read === null) return ['It is not read as a transcript.']
  const keys = Object.keys(wanted) as (keyof TranscriptMetadata)[]
  return keys
    .filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(read[key]))
    .map((key) => `Its ${key} would be ${JSON.stringify(read[key])}, not ${JSON.stringify(wanted[key])}.`)
}

const written = ['kind', 'speaker', 'label', 'paragraphs', 'text', 'exchange'] as const

function compareStatements(wanted: readonly Statement[], read: readonly UnlabelledStatement[]): string[] {
  const differing = wanted.flatMap((statement, place) => {
    const other = read[place]
    const key = written.find((name) => JSON.stringify(statement[name]) !== JSON.stringify(other?.[name]))
    return key === undefined ? [] : [`The ${key} of ${statement.id} would be ${JSON.stringify(other?.[key])}.`]
  })
  const more = read.length - wanted.length
  return more > 0 ? [...differing, `There would be ${more} statements more.`] : differing
}
