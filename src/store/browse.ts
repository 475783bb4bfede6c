import type { Database } from './database.ts'
import type { TranscriptRecord } from './transcripts.ts'

/** What transcripts are gathered by, beside their day: columns of theirs, and the outlets of the questions in them. */
export const browseFields = ['place', 'event', 'source', 'outlet'] as const
export type BrowseField = (typeof browseFields)[number]

/** A value with the transcripts that have it. */
export type BrowseCount = { value: string; count: number }

/** How many transcripts each month has (YYYY-MM), newest first. */
export async function countTranscriptsByMonth(database: Database): Promise<{ month: string; count: number }[]> {
  const rows = await database.$queryRaw<{ month: string; count: bigint }[]>`
    SELECT substr("date", 1, 7) AS "month", count(*) AS "count" FROM "Transcript" GROUP BY 1 ORDER BY 1 DESC`
  return rows.map(({ month, count }) => ({ month, count: Number(count) }))
}

/** How many transcripts each day of a month (YYYY-MM) has. */
export async function countTranscriptsByDay(
  database: Database,
  month: string,
): Promise<{ day: string; count: number }[]> {
  const counted = await database.transcript.groupBy({
    by: ['date'],
    where: { date: { startsWith: `${month}-` } },
    _count: { _all: true },
    orderBy: { date: 'asc' },
  })
  return counted.map(({ date, _count }) => ({ day: date, count: _count._all }))
}

/** The values of a field, those with most transcripts first. */
export async function countTranscriptsByField(database: Database, field: BrowseField): Promise<BrowseCount[]> {
  const rows = await queryField(database, field)
  return rows.map(({ value, count }) => ({ value, count: Number(count) }))
}

async function queryField(database: Database, field: BrowseField): Promise<{ value: string; count: bigint }[]> {
  if (field === 'outlet')
    return database.$queryRaw`
      SELECT "outlet" AS "value", count(DISTINCT "transcriptId") AS "count" FROM "Statement"
      WHERE "outlet" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 ASC`
  if (field === 'place')
    return database.$queryRaw`
      SELECT "place" AS "value", count(*) AS "count" FROM "Transcript"
      WHERE "place" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 ASC`
  if (field === 'event')
    return database.$queryRaw`
      SELECT "event" AS "value", count(*) AS "count" FROM "Transcript"
      WHERE "event" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 ASC`
  return database.$queryRaw`
    SELECT "sourceName" AS "value", count(*) AS "count" FROM "Transcript"
    WHERE "sourceName" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 ASC`
}

/** Every title with the number of transcripts that have it, by title. */
export async function countTranscriptsByTitle(database: Database): Promise<BrowseCount[]> {
  const counted = await database.transcript.groupBy({
    by: ['title'],
    _count: { _all: true },
    orderBy: { title: 'asc' },
  })
  return counted.map(({ title, _count }) => ({ value: title, count: _count._all }))
}

/** What of the archive is browsed: a span of days, one value of a field, or what has one of these titles. */
export type BrowseScope =
  | { since: string; until: string }
  | { field: BrowseField; value: string }
  | { titles: readonly string[] }

/** The transcripts of a part of the archive, newest first. */
export async function findTranscriptsIn(
  database: Database,
  scope: BrowseScope,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; transcripts: TranscriptRecord[] }> {
  const where = toWhere(scope)
  const [total, transcripts] = await Promise.all([
    database.transcript.count({ where }),
    database.transcript.findMany({ where, orderBy: [{ date: 'desc' }, { slug: 'asc' }], skip: offset, take: limit }),
  ])
  return { total, transcripts }
}

function toWhere(scope: BrowseScope) {
  if ('since' in scope) return { date: { gte: scope.since, lte: scope.until } }
  if ('titles' in scope) return { title: { in: [...scope.titles] } }
  const { field, value } = scope
  if (field === 'outlet') return { statements: { some: { outlet: value } } }
  return field === 'source' ? { sourceName: value } : { [field]: value }
}
