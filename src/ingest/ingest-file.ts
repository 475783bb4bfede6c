import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { Database } from '#src/store/database.ts'
import { type Retirement, saveTranscript, touchTranscript } from '#src/store/save-transcript.ts'
import { findFormerSlugs, findStatementsOf } from '#src/store/statements.ts'
import { findTranscript, findTranscriptByPath, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Statement } from '#src/transcript/statement.ts'
import type { ParsedTranscript, TranscriptMetadata } from '#src/transcript/transcript.ts'
import { digestOf, digestOfWords } from './digest.ts'
import type { TranscriptFile } from './find-transcript-files.ts'
import { giveIds } from './give-ids.ts'
import { type IdLock, idLockPath, readIdLock, writeIdLock } from './id-lock.ts'
import { loadTranscriptFile, parseTranscriptFile } from './read-transcript-file.ts'
import { toWords } from './similarity.ts'
import type { LoadedRegister } from './speaker-register.ts'

/**
 * What became of a file. `duplicate`: another file already gave this transcript. `failed`: a diagnostic says why, and nothing was
 * written. `checked`: it was read and would be kept, had it not been a check.
 */
export type Outcome = 'published' | 'revised' | 'unchanged' | 'duplicate' | 'failed' | 'checked'

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

/** Read one file into the archive. What is wrong with it is in the report; nothing is half written. */
export async function ingestFile(context: IngestContext, file: TranscriptFile): Promise<FileReport> {
  const content = await loadTranscriptFile(file.file, context.register)
  const nothing = { file, slug: null, statements: 0, bytes: 0 }
  if ('failure' in content) return { ...nothing, outcome: 'failed', diagnostics: [content.failure] }
  const { bytes, contentHash } = content
  const unchanged = await findUnchanged(context, file, contentHash)
  if (unchanged) {
    const { slug, statementCount: statements } = unchanged
    return { file, outcome: 'unchanged', slug, statements, bytes: bytes.length, diagnostics: [] }
  }
  const { parsed, diagnostics } = await parseTranscriptFile(file.file, bytes, context.register)
  const { metadata } = parsed ?? {}
  if (!parsed || !metadata) return { ...nothing, bytes: bytes.length, outcome: 'failed', diagnostics }
  const registerHash = context.register.digest
  const { outcome, diagnostics: more } = await keep(context, { file, parsed, metadata, contentHash, registerHash })
  return {
    ...{ file, outcome, slug: metadata.slug, bytes: bytes.length },
    statements: parsed.statements.length,
    diagnostics: [...diagnostics, ...more],
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
  return known?.contentHash === contentHash ? known : null
}

type Reading = {
  file: TranscriptFile
  parsed: ParsedTranscript
  metadata: TranscriptMetadata
  contentHash: string
  registerHash: string
}
type Kept = { outcome: Outcome; diagnostics: Diagnostic[] }

async function keep(context: IngestContext, reading: Reading): Promise<Kept> {
  const { database } = context
  if (database === null) return { outcome: 'checked', diagnostics: [] }
  const { file, metadata, parsed } = reading
  const byPath = await findTranscriptByPath(database, file.path)
  const bySlug = await findTranscript(database, metadata.slug)
  if (bySlug && bySlug.id !== byPath?.id && (byPath || stillThere(bySlug, context))) {
    return refuse(bySlug, await shareStatements(database, bySlug, parsed))
  }
  const lock = file.inContent ? await readLock(file.file) : null
  if (lock && 'rule' in lock) return { outcome: 'failed', diagnostics: [lock] }
  const outcome = await revise(database, reading, {
    known: byPath ?? bySlug,
    lock,
    reason: context.reason,
    now: context.now(),
  })
  return { outcome, diagnostics: [] }
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

async function readLock(file: string): Promise<IdLock | null | Diagnostic> {
  try {
    return await readIdLock(file)
  } catch (error) {
    return diagnose('damaged-ids', start, (error as Error).message)
  }
}

type Before = { known: TranscriptRecord | null; lock: IdLock | null; reason: string | null; now: Date }

async function revise(database: Database, reading: Reading, { known, lock, reason, now }: Before): Promise<Outcome> {
  const { file, parsed, metadata, contentHash, registerHash } = reading
  const transcriptId = known?.id ?? null
  const { statements, retired } = await giveIds(database, parsed.statements, {
    slug: metadata.slug,
    lock,
    transcriptId,
    now,
  })
  const formerSlugs = await listFormerSlugs(database, metadata.slug, known, lock)
  // Written first: when the next step fails, the ids are there and the same file gives the same archive.
  if (file.inContent) await writeIdLock(file.file, toIdLock(metadata.slug, formerSlugs, statements, retired))
  const readingHash = hashReading(metadata, statements, retired)
  if (known?.readingHash === readingHash) {
    await touchTranscript(database, known, { statements, path: file.path, contentHash, registerHash, now })
    return 'unchanged'
  }
  const { path } = file
  const { revision } = await saveTranscript(database, {
    ...{ metadata, statements, retired, formerSlugs, path, transcriptId, now },
    ...{ contentHash, registerHash, readingHash },
    reason: known === null ? null : reason,
  })
  return revision === 1 ? 'published' : 'revised'
}

async function listFormerSlugs(
  database: Database,
  slug: string,
  known: TranscriptRecord | null,
  lock: IdLock | null,
): Promise<string[]> {
  const stored = known ? [...(await findFormerSlugs(database, known.id)), known.slug] : []
  const locked = lock ? [...lock.formerly, lock.transcript] : []
  return [...new Set([...locked, ...stored])].filter((former) => former !== slug).sort()
}

/**
 * What two readings share when the record is the same. Where in the file and the recording a statement stands, what was
 * concluded from its words and label, how sure the parser was and how the register calls a speaker don't count: a
 * revision is of the text.
 */
function hashReading(
  metadata: TranscriptMetadata,
  statements: readonly Statement[],
  retired: readonly Retirement[],
): string {
  const shown = statements.map(({ id, kind, label, paragraphs, text, exchange, speaker }) => ({
    ...{ kind, label, paragraphs, text, exchange, id },
    speaker: speaker?.slug,
  }))
  return digestOf(JSON.stringify([metadata, shown, retired.map(({ id, mergedInto }) => [id, mergedInto])]))
}

function toIdLock(
  transcript: string,
  formerly: string[],
  statements: readonly Statement[],
  retired: readonly Retirement[],
): IdLock {
  return {
    transcript,
    formerly,
    statements: statements.map(({ id, speaker, text }) => ({
      id,
      speaker: speaker?.slug ?? null,
      digest: digestOfWords(text),
      begins: toBeginning(text),
    })),
    retired: retired.map(({ id, mergedInto, retiredAt, text }) => ({
      id,
      into: mergedInto,
      at: retiredAt.toISOString(),
      text,
    })),
  }
}

/** The first twelve words, as written. */
function toBeginning(text: string): string {
  return toWords(text).length === 0 ? text.slice(0, 80) : text.split(/\s+/, 12).join(' ')
}
