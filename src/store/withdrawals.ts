import type { Database, Transaction } from './database.ts'
import { ensureSpeakers } from './speakers.ts'
import { toStatementRecord } from './statements.ts'
import { saveTranslation } from './translations.ts'
import { findWholeTranscript, type WholeTranscript } from './whole-transcript.ts'

/** Why a transcript is not shown, and since when. */
export type Withdrawal = { reason: string; withdrawnAt: Date }

/** A withdrawn transcript as lists and files know it. */
export type WithdrawnRecord = Withdrawal & {
  transcriptId: number
  slug: string
  path: string
  title: string
  date: string
}

const listed = {
  ...{ transcriptId: true, slug: true, path: true, title: true, date: true },
  ...{ reason: true, withdrawnAt: true },
} as const

/** What goes with a transcript beside its own rows: quotations between it and others. */
type PutAside = {
  transcript: WholeTranscript
  links: { fromId: string; fromTranscriptId: number; toId: string; quoted: string; said: string }[]
}

/**
 * Take a transcript out of the archive: its rows are put aside in one, so that no page, search, feed, export or count can
 * find them; its addresses are kept, to say why. Ids and slugs stay taken. Within a transaction; the change feed tells.
 * @returns false when the archive shows no such transcript.
 */
export async function withdrawTranscript(
  transaction: Transaction,
  transcriptId: number,
  { reason, withdrawnAt }: Withdrawal,
): Promise<boolean> {
  const transcript = await findWholeTranscript(transaction, transcriptId)
  if (transcript === null) return false
  const { slug, path, title, date } = transcript
  const ids = [...transcript.statements, ...transcript.retired].map(({ id }) => id)
  const links = await takeLinks(transaction, transcriptId)
  const body = JSON.stringify({ transcript, links } satisfies PutAside)
  await transaction.withdrawnTranscript.create({
    data: { transcriptId, slug, path, title, date, reason, withdrawnAt, body },
  })
  const addresses = [...ids, ...transcript.formerSlugs.map((former) => former.slug)]
  await transaction.withdrawnAddress.createMany({ data: addresses.map((address) => ({ address, transcriptId })) })
  await saveTranslation(transaction, transcriptId, undefined)
  // Statements first: they point to exchanges, and all of them to the transcript.
  await transaction.statement.deleteMany({ where: { transcriptId } })
  await transaction.transcript.delete({ where: { id: transcriptId } })
  await tell(transaction, { transcriptId, slug, kind: 'withdrawn', at: withdrawnAt }, links)
  return true
}

/**
 * Bring a withdrawn transcript back as it was, under the same addresses. Speakers that were merged meanwhile are those of
 * now. Within a transaction; the change feed tells.
 * @returns why it was withdrawn, or null when it isn't.
 */
export async function restoreTranscript(
  transaction: Transaction,
  transcriptId: number,
  restoredAt: Date,
): Promise<Withdrawal | null> {
  const row = await transaction.withdrawnTranscript.findUnique({ where: { transcriptId } })
  if (row === null) return null
  const { transcript, links } = parseBody(row.body)
  const { reason, withdrawnAt } = row
  await transaction.pastWithdrawal.create({ data: { transcriptId, reason, withdrawnAt, restoredAt } })
  await transaction.withdrawnTranscript.delete({ where: { transcriptId } })
  await putBack(transaction, transcript)
  const live = await findLive(transaction, links)
  await transaction.quotationLink.createMany({ data: live })
  await tell(transaction, { transcriptId, slug: transcript.slug, kind: 'restored', at: restoredAt }, live)
  return { reason, withdrawnAt }
}

const moments = new Set(['createdAt', 'updatedAt', 'retiredAt'])

/** What was put aside. What the database holds was checked when it was written. */
function parseBody(body: string): PutAside {
  return JSON.parse(body, (key, value) =>
    moments.has(key) && typeof value === 'string' ? new Date(value) : value,
  ) as PutAside
}

async function takeLinks(transaction: Transaction, transcriptId: number): Promise<PutAside['links']> {
  const statements = await transaction.statement.findMany({ where: { transcriptId }, select: { id: true } })
  const ids = statements.map(({ id }) => id)
  const where = { OR: [{ fromTranscriptId: transcriptId }, { toId: { in: ids } }] }
  const links = await transaction.quotationLink.findMany({ where, orderBy: { id: 'asc' } })
  await transaction.quotationLink.deleteMany({ where })
  return links.map(({ fromId, fromTranscriptId, toId, quoted, said }) => ({
    fromId,
    fromTranscriptId,
    toId,
    quoted,
    said,
  }))
}

/** Of these quotations those whose both ends are shown, and that were not found again meanwhile. */
async function findLive(transaction: Transaction, links: PutAside['links']): Promise<PutAside['links']> {
  const ids = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))]
  const rows = await transaction.statement.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const shown = new Set(rows.map(({ id }) => id))
  const froms = links.map(({ fromId }) => fromId)
  const there = await transaction.quotationLink.findMany({ where: { fromId: { in: froms } } })
  const found = new Set(there.map(({ fromId, toId }) => `${fromId} ${toId}`))
  return links.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId) && !found.has(`${fromId} ${toId}`))
}

async function putBack(transaction: Transaction, transcript: WholeTranscript): Promise<void> {
  const { statements, exchanges, revisions, retired, formerSlugs, translation, ...row } = transcript
  await transaction.transcript.create({ data: row })
  await transaction.exchange.createMany({ data: exchanges })
  const speakers = await findSpeakersOfNow(
    transaction,
    statements.flatMap(({ speaker }) => speaker ?? []),
  )
  await transaction.statement.createMany({
    data: statements.map(({ speaker, exchange, ...statement }) => ({
      ...statement,
      speakerId: speaker === null ? null : (speakers.get(speaker.slug) ?? null),
    })),
  })
  await transaction.revision.createMany({ data: revisions })
  await transaction.retiredStatement.createMany({ data: retired })
  await transaction.formerSlug.createMany({ data: formerSlugs })
  await saveTranslation(transaction, row.id, translation?.ofSlug)
}

/** The row ids of speakers by the slugs that they had. */
async function findSpeakersOfNow(
  transaction: Transaction,
  speakers: readonly { slug: string; name: string }[],
): Promise<Map<string, number>> {
  const slugs = speakers.map(({ slug }) => slug)
  const merged = await transaction.formerSpeakerSlug.findMany({ where: { slug: { in: slugs } } })
  const ids = new Map(merged.map(({ slug, speakerId }) => [slug, speakerId]))
  const others = await ensureSpeakers(
    transaction,
    speakers.filter(({ slug }) => !ids.has(slug)),
  )
  return new Map([...ids, ...others])
}

type Told = { transcriptId: number; slug: string; kind: 'withdrawn' | 'restored'; at: Date }

/** Tell of the transcript, and of those that it quotes or that quote it: their pages show that. */
async function tell(transaction: Transaction, change: Told, links: PutAside['links']): Promise<void> {
  const ids = links.flatMap(({ fromId, toId }) => [fromId, toId])
  const others = await transaction.transcript.findMany({
    where: { id: { not: change.transcriptId }, statements: { some: { id: { in: ids } } } },
    select: { id: true, slug: true },
  })
  const { at } = change
  const touched = others.map(({ id, slug }) => ({ transcriptId: id, slug, kind: 'touched', at }))
  await transaction.change.createMany({ data: [change, ...touched] })
}

/** The withdrawn transcript that has this slug or had it, or null. */
export async function findWithdrawnBySlug(database: Transaction, slug: string): Promise<WithdrawnRecord | null> {
  const found = await database.withdrawnTranscript.findUnique({ where: { slug }, select: listed })
  return found ?? findWithdrawnAt(database, slug)
}

/** The withdrawn transcript with a row id, or null. */
export async function findWithdrawnById(database: Transaction, transcriptId: number): Promise<WithdrawnRecord | null> {
  return database.withdrawnTranscript.findUnique({ where: { transcriptId }, select: listed })
}

/** The withdrawn transcript that was read from a path, or null. */
export async function findWithdrawnByPath(database: Transaction, path: string): Promise<WithdrawnRecord | null> {
  return database.withdrawnTranscript.findUnique({ where: { path }, select: listed })
}

/** The withdrawn transcript at an address: a statement's id, or a former slug. */
export async function findWithdrawnAt(database: Transaction, address: string): Promise<WithdrawnRecord | null> {
  const row = await database.withdrawnAddress.findUnique({
    where: { address },
    select: { transcript: { select: listed } },
  })
  return row?.transcript ?? null
}

/** The ids and former slugs of a withdrawn transcript; none of one that is shown. */
export async function findWithdrawnAddresses(database: Transaction, transcriptId: number): Promise<string[]> {
  const rows = await database.withdrawnAddress.findMany({ where: { transcriptId }, select: { address: true } })
  return rows.map(({ address }) => address)
}

/** All withdrawn transcripts, by the day of their event, the newest first. */
export async function findWithdrawnTranscripts(database: Database): Promise<WithdrawnRecord[]> {
  return database.withdrawnTranscript.findMany({ select: listed, orderBy: [{ date: 'desc' }, { slug: 'asc' }] })
}

/** All of a withdrawn transcript, or null. */
export async function findWithdrawnWhole(database: Transaction, transcriptId: number): Promise<WholeTranscript | null> {
  const row = await database.withdrawnTranscript.findUnique({ where: { transcriptId }, select: { body: true } })
  return row === null ? null : parseBody(row.body).transcript
}

/** The withdrawals of a transcript that are over, oldest first. */
export async function findPastWithdrawals(
  database: Transaction,
  transcriptId: number,
): Promise<(Withdrawal & { restoredAt: Date })[]> {
  return database.pastWithdrawal.findMany({
    where: { transcriptId },
    orderBy: { id: 'asc' },
    select: { reason: true, withdrawnAt: true, restoredAt: true },
  })
}

/** Keep withdrawals that were over before the transcript came into this archive. */
export async function savePastWithdrawals(
  transaction: Transaction,
  transcriptId: number,
  past: readonly (Withdrawal & { restoredAt: Date })[],
): Promise<void> {
  await transaction.pastWithdrawal.deleteMany({ where: { transcriptId } })
  await transaction.pastWithdrawal.createMany({ data: past.map((each) => ({ ...each, transcriptId })) })
}

/** Statements of a whole transcript as the domain knows them. */
export function statementsOf(transcript: WholeTranscript) {
  return transcript.statements.map(toStatementRecord)
}
