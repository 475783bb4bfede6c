import type { Statement } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'
import type { Database, Transaction } from './database.ts'
import { insertStatements } from './insert-statements.ts'
import { detailsOf, refreshStatements } from './refresh-statements.ts'
import { type PastRevision, type RevisionRecord, toRevisionBody } from './revisions.ts'
import { ensureSpeakers } from './speakers.ts'
import { withSpeakerAndExchange } from './statements.ts'
import { saveTranslation } from './translations.ts'

/** An id that leaves use with this revision: merged into another statement, or removed. */
export type Retirement = { id: StatementId; mergedInto: StatementId | null; text: string; retiredAt: Date }

/** What a transcript was in an archive before this one. */
export type TranscriptPast = { publishedAt: Date; current: RevisionRecord; before: readonly PastRevision[] }

/** A transcript ready to be kept. */
export type TranscriptToSave = {
  metadata: TranscriptMetadata
  statements: readonly Statement[]
  retired: readonly Retirement[]
  /** Slugs that lead here beside the current one. */
  formerSlugs: readonly string[]
  /** See the model Transcript. */
  path: string
  contentHash: string
  registerHash: string
  readingHash: string
  /** Why it was revised, where someone said. */
  reason: string | null
  /** The row it revises; null for a transcript that this archive doesn't hold. */
  transcriptId: number | null
  /** The revision that it was aligned with: when another has come since, nothing is kept. */
  basedOn?: number | undefined
  /** Where such a transcript was published before, and what is written down of its past; else it begins now. */
  past?: TranscriptPast | null
  now: Date
}

/** Somebody else kept the same transcript meanwhile; nothing was written. What is kept must be aligned with theirs. */
export class TranscriptChangedError extends Error {
  constructor() {
    super('This transcript was published or corrected by somebody else at the same moment. Try again.')
  }
}

/**
 * Keep a transcript, new or revised, in one transaction: all of it or nothing.
 * The state before becomes a past revision, retired ids are kept with their last text, and the change feed tells.
 * @throws TranscriptChangedError when another process kept it first.
 */
export async function saveTranscript(
  database: Database,
  transcript: TranscriptToSave,
): Promise<{ transcriptId: number; revision: number }> {
  return database.$transaction((transaction) => saveTranscriptIn(transaction, transcript))
}

/** The same within a transaction that does more. */
export async function saveTranscriptIn(
  transaction: Transaction,
  transcript: TranscriptToSave,
): Promise<{ transcriptId: number; revision: number }> {
  const { transcriptId, revision } = await saveMetadata(transaction, transcript)
  await saveStatements(transaction, transcriptId, transcript.statements)
  await saveRetired(transaction, transcriptId, transcript)
  await saveTranslation(transaction, transcriptId, transcript.metadata.translationOf)
  const kind = transcript.transcriptId === null ? 'published' : 'revised'
  const { slug } = transcript.metadata
  await transaction.change.create({ data: { transcriptId, slug, kind, at: transcript.now } })
  return { transcriptId, revision }
}

/**
 * Note that a source was read anew and says what it said, or that its file moved: no revision. Where the source or the
 * register did change, or what is known of a statement beside its words, the change feed tells.
 */
export async function touchTranscript(
  database: Database,
  known: { id: number; slug: string; contentHash: string },
  reading: Pick<TranscriptToSave, 'statements' | 'path' | 'contentHash' | 'registerHash' | 'now'>,
): Promise<void> {
  const { statements, path, contentHash, registerHash, now } = reading
  await database.$transaction(async (transaction) => {
    await transaction.transcript.update({ where: { id: known.id }, data: { path, contentHash, registerHash } })
    const refreshed = await refreshStatements(transaction, known.id, statements)
    if (known.contentHash === contentHash && !refreshed) return
    const { id: transcriptId, slug } = known
    await transaction.change.create({ data: { transcriptId, slug, kind: 'touched', at: now } })
  })
}

async function saveMetadata(transaction: Transaction, transcript: TranscriptToSave) {
  const { source, slug, title, date, place, event, language } = transcript.metadata
  const { path, contentHash, registerHash, readingHash, now, reason } = transcript
  const columns = {
    ...{ slug, title, date, place, event, language, path, contentHash, registerHash, readingHash },
    sourceName: source.name ?? null,
    sourceUrl: source.url ?? null,
    statementCount: transcript.statements.length,
    updatedAt: now,
  }
  if (transcript.transcriptId === null) {
    const taken = await transaction.transcript.findFirst({ where: { OR: [{ path }, { slug }] }, select: { id: true } })
    if (taken) throw new TranscriptChangedError()
    const beginning = { publishedAt: now, current: { number: 1, createdAt: now, reason }, before: [] }
    const { publishedAt: createdAt, current, before } = transcript.past ?? beginning
    const { number: revision, createdAt: updatedAt } = current
    const revisions = { create: [...before.map(toRevisionRow), { ...current, contentHash }] }
    const data = { ...columns, revision, createdAt, updatedAt, revisions }
    const created = await transaction.transcript.create({ data, select: { id: true } })
    return { transcriptId: created.id, revision }
  }
  const before = await keepRevision(transaction, transcript.transcriptId)
  if (transcript.basedOn !== undefined && transcript.basedOn !== before.revision) throw new TranscriptChangedError()
  const revision = before.revision + 1
  await transaction.transcript.update({
    where: { id: before.id },
    data: { ...columns, revision, revisions: { create: { number: revision, contentHash, reason, createdAt: now } } },
  })
  if (before.slug !== slug)
    await transaction.formerSlug.create({ data: { slug: before.slug, transcriptId: before.id } })
  return { transcriptId: before.id, revision }
}

/** A revision of the past as a row. */
function toRevisionRow({ number, createdAt, reason, state }: PastRevision) {
  return { number, createdAt, reason, contentHash: '', body: toRevisionBody(state) }
}

/** Write the current state into its revision, then clear the way for the next. */
async function keepRevision(transaction: Transaction, transcriptId: number) {
  const before = await transaction.transcript.findUniqueOrThrow({
    where: { id: transcriptId },
    include: { statements: { orderBy: { ordinal: 'asc' }, include: withSpeakerAndExchange } },
  })
  await transaction.revision.update({
    where: { transcriptId_number: { transcriptId, number: before.revision } },
    data: { body: JSON.stringify(before) },
  })
  await transaction.statement.deleteMany({ where: { transcriptId } })
  await transaction.exchange.deleteMany({ where: { transcriptId } })
  return before
}

async function saveStatements(transaction: Transaction, transcriptId: number, statements: readonly Statement[]) {
  const speakerIds = await ensureSpeakers(
    transaction,
    statements.flatMap(({ speaker }) => speaker ?? []),
  )
  const numbers = new Set(statements.flatMap(({ exchange }) => exchange ?? []))
  const exchanges = await transaction.exchange.createManyAndReturn({
    data: [...numbers].map((ordinal) => ({ transcriptId, ordinal })),
    select: { id: true, ordinal: true },
  })
  const exchangeIds = new Map(exchanges.map(({ id, ordinal }) => [ordinal, id]))
  const rows = statements.map(({ id, kind, label, text, speaker, exchange, paragraphs, ...details }, ordinal) => ({
    ...{ id, transcriptId, ordinal, kind, label, text },
    speakerId: speaker === null ? null : (speakerIds.get(speaker.slug) ?? null),
    exchangeId: exchange === null ? null : (exchangeIds.get(exchange) ?? null),
    paragraphs: JSON.stringify(paragraphs),
    ...detailsOf(details),
  }))
  await insertStatements(transaction, rows)
}

async function saveRetired(transaction: Transaction, transcriptId: number, transcript: TranscriptToSave) {
  const live = transcript.statements.map(({ id }) => id)
  await transaction.retiredStatement.deleteMany({ where: { transcriptId, id: { in: live } } })
  for (const { id, mergedInto, text, retiredAt } of transcript.retired) {
    const data = { transcriptId, mergedInto, text, retiredAt }
    await transaction.retiredStatement.upsert({ where: { id }, create: { id, ...data }, update: { mergedInto } })
  }
  for (const slug of transcript.formerSlugs) {
    if (slug === transcript.metadata.slug) continue
    await transaction.formerSlug.upsert({ where: { slug }, create: { slug, transcriptId }, update: {} })
  }
  await transaction.formerSlug.deleteMany({ where: { slug: transcript.metadata.slug } })
}
