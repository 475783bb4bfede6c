import type { Database } from './database.ts'

/** A transcript, or the place of one that was withdrawn, as harvesters list them. */
export type HarvestRow = { id: number; slug: string; title: string; date: string; changedAt: Date; withdrawn: boolean }

/** Which of them: changed within a time (both ends included), of events of a year; null is no bound. */
export type HarvestScope = { from: Date | null; until: Date | null; year: string | null }

/** Where a list was left: the row id of the last one, and whether the withdrawn ones have begun. */
export type HarvestPlace = { withdrawn: boolean; id: number }

/** Rows after a place: all transcripts in the order in which they came, then the withdrawn ones. */
export async function findHarvestRows(
  database: Database,
  scope: HarvestScope,
  { after, limit }: { after: HarvestPlace | null; limit: number },
): Promise<HarvestRow[]> {
  const rows = after?.withdrawn ? [] : await findLive(database, scope, after?.id ?? 0, limit)
  if (rows.length === limit) return rows
  const id = after?.withdrawn ? after.id : 0
  return [...rows, ...(await findWithdrawn(database, scope, id, limit - rows.length))]
}

/** How many rows there are in all. */
export async function countHarvestRows(database: Database, scope: HarvestScope): Promise<number> {
  const [live, withdrawn] = await Promise.all([
    database.transcript.count({ where: { ...inYear(scope), updatedAt: within(scope) } }),
    database.withdrawnTranscript.count({ where: { ...inYear(scope), withdrawnAt: within(scope) } }),
  ])
  return live + withdrawn
}

/** When the oldest of them changed last. */
export async function findEarliestHarvest(database: Database): Promise<Date | null> {
  const oldest = await database.transcript.findFirst({ orderBy: { updatedAt: 'asc' }, select: { updatedAt: true } })
  return oldest?.updatedAt ?? null
}

async function findLive(database: Database, scope: HarvestScope, id: number, take: number): Promise<HarvestRow[]> {
  const rows = await database.transcript.findMany({
    where: { id: { gt: id }, ...inYear(scope), updatedAt: within(scope) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, slug: true, title: true, date: true, updatedAt: true },
  })
  return rows.map(({ updatedAt, ...row }) => ({ ...row, changedAt: updatedAt, withdrawn: false }))
}

async function findWithdrawn(database: Database, scope: HarvestScope, id: number, take: number): Promise<HarvestRow[]> {
  const rows = await database.withdrawnTranscript.findMany({
    where: { transcriptId: { gt: id }, ...inYear(scope), withdrawnAt: within(scope) },
    orderBy: { transcriptId: 'asc' },
    take,
    select: { transcriptId: true, slug: true, title: true, date: true, withdrawnAt: true },
  })
  return rows.map(({ transcriptId, withdrawnAt, ...row }) => ({
    ...row,
    ...{ id: transcriptId, changedAt: withdrawnAt, withdrawn: true },
  }))
}

/** The place of a withdrawn transcript by its slug, or null. */
export async function findWithdrawnRow(database: Database, slug: string): Promise<HarvestRow | null> {
  const row = await database.withdrawnTranscript.findFirst({ where: { slug } })
  if (row === null) return null
  const { transcriptId: id, title, date, withdrawnAt: changedAt } = row
  return { id, slug, title, date, changedAt, withdrawn: true }
}

function within({ from, until }: HarvestScope) {
  return { ...(from && { gte: from }), ...(until && { lt: new Date(until.getTime() + 1000) }) }
}

function inYear({ year }: HarvestScope) {
  return year === null ? {} : { date: { gte: `${year}-01-01`, lte: `${year}-12-31` } }
}
