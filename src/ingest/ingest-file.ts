import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { Database } from '#src/store/database.ts'
import { DatabaseLostError } from '#src/store/database-lost-error.ts'
import { findDeskEdition, removeDeskEdition } from '#src/store/desk-editions.ts'
import {
  saveTranscriptIn,
  TranscriptChangedError,
  type TranscriptPast,
  touchTranscript,
} from '#src/store/save-transcript.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscript, findTranscriptByPath, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { ParsedTranscript, TranscriptMetadata } from '#src/transcript/transcript.ts'
import { recallBesideWords } from './beside-words.ts'
import { digestOf, digestOfWords } from './digest.ts'
import type { TranscriptFile } from './find-transcript-files.ts'
import { giveIds } from './give-ids.ts'
import { hashReading } from './hash-reading.ts'
import {
  historyFilePath,
  openWithdrawal,
  readHistoryFile,
  type WrittenHistory,
  writeHistoryFile,
} from './history-file.ts'
import { type IdLock, idLockPath, readIdLock, writeIdLock } from './id-lock.ts'
import { listFormerSlugs } from './list-former-slugs.ts'
import { lockIds } from './lock-ids.ts'
import { joinHashes, loadTranscriptFile, type ParseFile, parseTranscriptFile } from './read-transcript-file.ts'
import { recallSpeakers } from './recall-speakers.ts'
import { findStillWithdrawn, listKnownWithdrawals, saveWithdrawals, saysWithdrawn } from './settle-withdrawal.ts'
import type { LoadedRegister } from './speaker-register.ts'
import { listPast, readPast } from './transcript-past.ts'

/**
 * What became of a file. `duplicate`: another file already gave this transcript. `withdrawn`: it is withdrawn and stays so, and
 * what the file says now is not looked at before it is restored. `failed`: a diagnostic says why, and nothing was written. `checked`: it was read and would be kept, had it not been a check.
 */
export type Outcome = 'published' | 'revised' | 'unchanged' | 'duplicate' | 'withdrawn' | 'failed' | 'checked'

export type FileReport = {
  file: TranscriptFile
  outcome: Outcome
  slug: string | null
  statements: number
  bytes: number
  diagnostics: Diagnostic[]
}

/** What an ingest works with. Without a database it only checks. */
export type IngestContext = {
  database: Database | null
  contentDir: string
  register: LoadedRegister
  /** Read files again whose bytes have not changed: the parser has. */
  again: boolean
  /** Why files are corrected, for the history that readers see; null when nobody said. */
  reason: string | null
  now: () => Date
}

/** A file that was read: what there is to keep, or that there is nothing. */
export type ReadFile = { file: TranscriptFile; bytes: number } & (
  | { unchanged: TranscriptRecord }
  | { failure: Diagnostic[] }
  | { reading: Reading; diagnostics: Diagnostic[] }
)

/** Read one file, by `parse` unless the archive has it as it is. Nothing is written. */
export async function readFileFor(
  context: IngestContext,
  file: TranscriptFile,
  parse: ParseFile = (path, bytes) => parseTranscriptFile(path, bytes, context.register),
): Promise<ReadFile> {
  const content = await loadTranscriptFile(file.file, context.register)
  if ('failure' in content) return { file, bytes: 0, failure: [content.failure] }
  const { bytes: loaded, contentHash } = content
  const bytes = loaded.length
  const unchanged = await findUnchanged(context, file, contentHash)
  if (unchanged) return { file, bytes, unchanged }
  const { parsed, diagnostics } = await parse(file.file, loaded)
  if (!parsed?.metadata) return { file, bytes, failure: diagnostics }
  const registerHash = context.register.digest
  const reading = { file, parsed, metadata: parsed.metadata, bytesHash: digestOf(loaded), contentHash, registerHash }
  return { file, bytes, reading, diagnostics }
}

/** Keep what was read of a file. What is wrong with it is in the report; nothing is half written. */
export async function keepFile(context: IngestContext, read: ReadFile): Promise<FileReport> {
  const { file, bytes } = read
  if ('failure' in read) return { file, bytes, slug: null, statements: 0, outcome: 'failed', diagnostics: read.failure }
  if ('unchanged' in read) {
    const { slug, statementCount: statements } = read.unchanged
    return { file, bytes, slug, statements, outcome: 'unchanged', diagnostics: [] }
  }
  const { metadata, parsed } = read.reading
  const { outcome, diagnostics } = await keepInTurn(context, read.reading)
  return {
    ...{ file, bytes, outcome, slug: metadata.slug, statements: parsed.statements.length },
    diagnostics: [...read.diagnostics, ...diagnostics],
  }
}

async function findUnchanged(
  { database, again }: IngestContext,
  { file, path, inContent }: TranscriptFile,
  contentHash: string,
): Promise<TranscriptRecord | null> {
  if (database === null || again) return null
  if (inContent && !existsSync(idLockPath(file))) return null
  const known = await findTranscriptByPath(database, path)
  if (known?.contentHash !== contentHash) return null
  return inContent && (await isWithdrawnByFile(database, known.id, file)) ? null : known
}

/** Whether what is written down beside a file has a withdrawal that this archive has not heard of. */
async function isWithdrawnByFile(database: Database, transcriptId: number, file: string): Promise<boolean> {
  if (!existsSync(historyFilePath(file))) return false
  const history = await readHistoryFile(file).catch(() => null)
  return openWithdrawal({ withdrawals: await listKnownWithdrawals(database, transcriptId, history) }) !== null
}

type Reading = {
  file: TranscriptFile
  parsed: ParsedTranscript
  metadata: TranscriptMetadata
  bytesHash: string
  contentHash: string
  registerHash: string
}
type Kept = { outcome: Outcome; diagnostics: Diagnostic[] }

/** Times that a transcript is aligned anew because it may have been kept meanwhile. */
const mostTurns = 5
/** Another process has kept it, or this one may have: the connection broke too early to be told. */
const isWorthAnotherTurn = (error: unknown) =>
  error instanceof TranscriptChangedError || (error instanceof DatabaseLostError && error.kept === 'unsure')

async function keepInTurn(context: IngestContext, reading: Reading): Promise<Kept> {
  for (let turn = 1; ; turn++) {
    try {
      return await keep(context, reading)
    } catch (error) {
      if (!isWorthAnotherTurn(error) || turn === mostTurns) throw error
    }
  }
}

async function keep(context: IngestContext, reading: Reading): Promise<Kept> {
  const { database } = context
  if (database === null) return { outcome: 'checked', diagnostics: [] }
  const { file, metadata, parsed } = reading
  const written = file.inContent ? await readWritten(file.file) : { lock: null, history: null }
  if ('rule' in written) return { outcome: 'failed', diagnostics: [written] }
  const { path } = file
  const withdrawn = await findStillWithdrawn(database, { path, slug: metadata.slug, history: written.history })
  if (withdrawn) return { outcome: 'withdrawn', diagnostics: [saysWithdrawn(withdrawn)] }
  const bySlug = await findTranscript(database, metadata.slug)
  // Asked once where both are one: between two questions another process may have kept this very file.
  const byPath = bySlug?.path === path ? bySlug : await findTranscriptByPath(database, path)
  if (bySlug && bySlug.id !== byPath?.id && (byPath || stillThere(bySlug, context))) {
    return refuse(bySlug, await shareStatements(database, bySlug, parsed))
  }
  const { reason, now } = context
  return revise(database, reading, { known: byPath ?? bySlug, ...written, reason, now: now() })
}

function stillThere(known: TranscriptRecord, { contentDir }: IngestContext): boolean {
  return existsSync(resolve(contentDir, known.path))
}

async function shareStatements(
  database: Database,
  known: TranscriptRecord,
  parsed: ParsedTranscript,
): Promise<boolean> {
  const stored = new Set((await findStatementsOf(database, known.id)).map(({ text }) => digestOfWords(text)))
  const shared = parsed.statements.filter(({ text }) => stored.has(digestOfWords(text))).length
  return shared * 2 >= Math.max(1, parsed.statements.length)
}

const start = { line: 1, column: 1, offset: 0 }

function refuse(known: TranscriptRecord, same: boolean): Kept {
  const remedy = 'If it is another event, write a `slug:` of its own into its front matter.'
  if (same) {
    const message = `This is the transcript that ${known.path} already gave; it was left out.`
    return { outcome: 'duplicate', diagnostics: [diagnose('duplicate-transcript', start, message, remedy)] }
  }
  const message = `The address ${known.slug} belongs to another transcript, from ${known.path}.`
  return { outcome: 'failed', diagnostics: [diagnose('slug-taken', start, message, remedy)] }
}

type Written = { lock: IdLock | null; history: WrittenHistory | null }

/** What is written down beside a file of the content folder, or why that can't be read. */
async function readWritten(file: string): Promise<Written | Diagnostic> {
  const damaged = (rule: 'damaged-ids' | 'damaged-history') => (error: unknown) =>
    diagnose(rule, start, (error as Error).message)
  const lock = await readIdLock(file).catch(damaged('damaged-ids'))
  if (lock && 'rule' in lock) return lock
  const history = await readHistoryFile(file).catch(damaged('damaged-history'))
  return history && 'rule' in history ? history : { lock, history }
}

type Before = Written & { known: TranscriptRecord | null; reason: string | null; now: Date }

async function revise(database: Database, reading: Reading, before: Before): Promise<Kept> {
  const { file, parsed, metadata, contentHash, registerHash } = reading
  const { known, lock, history, now } = before
  const { path } = file
  const { slug } = metadata
  const transcriptId = known?.id ?? null
  const { statements: read, retired } = await giveIds(database, parsed.statements, { slug, lock, transcriptId, now })
  const recalled = recallBesideWords(read, lock)
  const statements = known ? await recallSpeakers(database, known.id, recalled) : recalled
  const formerSlugs = await listFormerSlugs(database, slug, known, lock)
  const readingHash = hashReading(metadata, statements, retired)
  const reason = known === null && lock === null ? null : before.reason
  const past = known === null && lock !== null ? readPast({ lock, history }, statements, { now, reason }) : null
  const published = known?.createdAt ?? past?.publishedAt ?? now
  const same = known?.readingHash === readingHash
  if (known && !same && (await findDeskEdition(database, known.id))) return keepDeskEdition(known, reading)
  const withdrawals = await listKnownWithdrawals(database, transcriptId, history)
  // Written first: when the next step fails, the ids are there and the same file gives the same archive.
  if (file.inContent) {
    await writeIdLock(file.file, lockIds({ transcript: slug, published, formerSlugs, statements, retired, read }))
    const written = await findHistory(database, slug, before, past, same)
    if (written !== null) await writeHistoryFile(file.file, { ...written, withdrawals })
  }
  if (known && same) {
    await touchTranscript(database, known, { statements, path, contentHash, registerHash, now })
    await removeDeskEdition(database, known.id)
    const withdrawn =
      withdrawals.length > 0 &&
      (await database.$transaction((transaction) => saveWithdrawals(transaction, known.id, withdrawals)))
    return { outcome: withdrawn ? 'withdrawn' : 'unchanged', diagnostics: [] }
  }
  const withdrawn = await database.$transaction(async (transaction) => {
    const saved = await saveTranscriptIn(transaction, {
      ...{ metadata, statements, retired, formerSlugs, path, transcriptId, past, reason, now },
      ...{ contentHash, registerHash, readingHash, basedOn: known?.revision },
    })
    return withdrawals.length > 0 && saveWithdrawals(transaction, saved.transcriptId, withdrawals)
  })
  return { outcome: withdrawn ? 'withdrawn' : known === null ? 'published' : 'revised', diagnostics: [] }
}

/**
 * What the desk published counts until a file says the same: docs/decisions/0013-drafts.md. A file that is as it was read
 * before is only older; one that was changed as well needs a person.
 */
function keepDeskEdition(
  { path, slug, contentHash, registerHash }: TranscriptRecord,
  { file, bytesHash }: Reading,
): Kept {
  const older = path === file.path && joinHashes(bytesHash, registerHash ?? '') === contentHash
  if (older) return { outcome: 'unchanged', diagnostics: [] }
  const message = `The transcript ${slug} was published at the editors’ desk and says something else than this file.`
  const remedy = 'Make the change at the desk, or export the archive and edit what is exported.'
  return { outcome: 'failed', diagnostics: [diagnose('newer-at-desk', start, message, remedy)] }
}

/** The past that is to be written down; null for a transcript that has none. */
async function findHistory(
  database: Database,
  slug: string,
  { known, history, reason, now }: Before,
  past: TranscriptPast | null,
  same: boolean,
): Promise<Omit<WrittenHistory, 'withdrawals'> | null> {
  if (known !== null) {
    if (same && (known.revision === 1 || history?.current.revision === known.revision)) return null
    return listPast(database, known, slug, same ? null : { at: now, reason })
  }
  if (past === null || past.current.number === 1) return null
  const { number: revision, createdAt: at, reason: why } = past.current
  return { transcript: slug, current: { revision, at, reason: why }, before: [...past.before] }
}
