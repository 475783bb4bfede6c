import type { Transaction } from './database.ts'

export const draftStates = ['open', 'scheduled', 'published', 'discarded'] as const
export type DraftState = (typeof draftStates)[number]

/** A transcript that is being made ready. What the columns mean stands in prisma/models.prisma. */
export type DraftRecord = {
  id: string
  ownerId: string
  ownerName: string
  state: DraftState
  text: string
  title: string | null
  date: string | null
  version: number
  transcriptId: number | null
  fromRevision: number | null
  reason: string | null
  publishAt: Date | null
  publisherId: string | null
  publisherName: string | null
  overRevision: number | null
  failure: string | null
  sourceUrl: string | null
  createdAt: Date
  updatedAt: Date
  updatedByName: string
}

/** What a draft was made from. */
export type DraftSource = { fileName: string; format: string; bytes: Uint8Array<ArrayBuffer>; text: string }

/** Keep a new draft with its source. */
export async function createDraft(
  transaction: Transaction,
  draft: Omit<DraftRecord, 'version' | 'publishAt' | 'publisherId' | 'publisherName' | 'overRevision' | 'failure'>,
  source: DraftSource | null,
): Promise<void> {
  await transaction.draft.create({ data: { ...draft, ...(source && { source: { create: source } }) } })
}

/** A draft, or null. */
export async function findDraft(database: Transaction, id: string): Promise<DraftRecord | null> {
  const row = await database.draft.findUnique({ where: { id } })
  return row && toRecord(row)
}

/** Drafts in some states, the last touched first; of one owner, or of all. */
export async function findDrafts(
  database: Transaction,
  { ownerId, states, limit }: { ownerId: string | null; states: readonly DraftState[]; limit: number },
): Promise<DraftRecord[]> {
  const where = { state: { in: [...states] }, ...(ownerId === null ? {} : { ownerId }) }
  const rows = await database.draft.findMany({ where, orderBy: { updatedAt: 'desc' }, take: limit })
  return rows.map(toRecord)
}

/** The drafts that correct a transcript and have not gone out. */
export async function findCorrectionsOf(database: Transaction, transcriptId: number): Promise<DraftRecord[]> {
  const where = { transcriptId, state: { in: ['open', 'scheduled'] } }
  const rows = await database.draft.findMany({ where, orderBy: { createdAt: 'asc' } })
  return rows.map(toRecord)
}

/** The scheduled drafts whose time has come, the earliest first. */
export async function findDueDrafts(database: Transaction, now: Date): Promise<string[]> {
  const where = { state: 'scheduled', publishAt: { lte: now } }
  const rows = await database.draft.findMany({ where, orderBy: { publishAt: 'asc' }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** The text that a draft was read from, beside which it is reviewed; null where it was begun from a published transcript. */
export async function findDraftSource(
  database: Transaction,
  draftId: string,
): Promise<Omit<DraftSource, 'bytes'> | null> {
  const select = { fileName: true, format: true, text: true }
  return database.draftSource.findUnique({ where: { draftId }, select })
}

/** The file that a draft was made from, as it came. */
export async function findDraftFile(
  database: Transaction,
  draftId: string,
): Promise<Pick<DraftSource, 'fileName' | 'bytes'> | null> {
  return database.draftSource.findUnique({ where: { draftId }, select: { fileName: true, bytes: true } })
}

/**
 * Change an open draft from the version that one has seen; the next version is the result.
 * @returns false when it is no longer that version, or no longer open: nothing has changed then.
 */
export async function changeDraft(
  transaction: Transaction,
  { id, version, states = ['open'] }: { id: string; version: number; states?: readonly DraftState[] },
  change: Partial<Omit<DraftRecord, 'id' | 'version'>>,
): Promise<boolean> {
  const { count } = await transaction.draft.updateMany({
    where: { id, version, state: { in: [...states] } },
    data: { ...change, version: version + 1 },
  })
  return count === 1
}

/** Note that somebody has a draft open. @returns who else has had it open since a moment. */
export async function notePresence(
  database: Transaction,
  { draftId, actor, now, since }: { draftId: string; actor: { id: string; name: string }; now: Date; since: Date },
): Promise<string[]> {
  const key = { draftId, actorId: actor.id }
  const seen = { actorName: actor.name, seenAt: now }
  await database.draftPresence.upsert({ where: { draftId_actorId: key }, create: { ...key, ...seen }, update: seen })
  const others = await database.draftPresence.findMany({
    where: { draftId, actorId: { not: actor.id }, seenAt: { gte: since } },
    orderBy: { actorName: 'asc' },
  })
  return others.map(({ actorName }) => actorName)
}

function toRecord<Row extends { state: string }>(row: Row): Row & { state: DraftState } {
  return { ...row, state: draftStates.find((state) => state === row.state) ?? 'discarded' }
}
