import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Database, Transaction } from './database.ts'

/** What the store knows of a transcript beside its statements. */
export type TranscriptRecord = {
  id: number
  slug: string
  title: string
  /** YYYY-MM-DD */
  date: string
  place: string | null
  event: string | null
  language: string
  sourceName: string | null
  sourceUrl: string | null
  path: string
  contentHash: string
  /** Null for what was read by a Rostrum that didn't keep it. */
  registerHash: string | null
  readingHash: string
  revision: number
  statementCount: number
  createdAt: Date
  updatedAt: Date
}

/** The transcript with a slug, or that had it before. */
export async function findTranscript(database: Transaction, slug: string): Promise<TranscriptRecord | null> {
  const current = await database.transcript.findUnique({ where: { slug } })
  if (current !== null) return current
  const former = await database.formerSlug.findUnique({ where: { slug }, include: { transcript: true } })
  return former?.transcript ?? null
}

/** The transcript with a row id, or null. */
export async function findTranscriptById(database: Transaction, id: number): Promise<TranscriptRecord | null> {
  return database.transcript.findUnique({ where: { id } })
}

/** The transcript that was read from a path, or null. */
export async function findTranscriptByPath(database: Database, path: string): Promise<TranscriptRecord | null> {
  return database.transcript.findUnique({ where: { path } })
}

/** Transcripts that were read with another register of speakers than this one. Read as they are asked for. */
export async function* findTranscriptsOfOtherRegister(
  database: Database,
  registerHash: string,
): AsyncGenerator<{ path: string; contentHash: string; registerHash: string }> {
  let after = 0
  while (true) {
    const rows = await database.transcript.findMany({
      where: { id: { gt: after }, registerHash: { not: registerHash } },
      ...{ orderBy: { id: 'asc' }, take: 500 },
      select: { id: true, path: true, contentHash: true, registerHash: true },
    })
    for (const { id, ...row } of rows) {
      after = id
      yield { ...row, registerHash: row.registerHash ?? '' }
    }
    if (rows.length === 0) return
  }
}

/** Transcripts by row id, in the order asked. */
export async function findTranscriptsById(database: Database, ids: readonly number[]): Promise<TranscriptRecord[]> {
  const rows = await database.transcript.findMany({ where: { id: { in: [...ids] } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Transcripts, newest first, of one year or of all. */
export async function findTranscripts(
  database: Database,
  { year, offset, limit }: { year: string | null; offset: number; limit: number },
): Promise<{ total: number; transcripts: TranscriptRecord[] }> {
  const where = year === null ? {} : { date: { gte: `${year}-01-01`, lte: `${year}-12-31` } }
  const [total, transcripts] = await Promise.all([
    database.transcript.count({ where }),
    database.transcript.findMany({ where, orderBy: [{ date: 'desc' }, { slug: 'asc' }], skip: offset, take: limit }),
  ])
  return { total, transcripts }
}

/** The row ids of all transcripts, in the order they came. */
export async function findTranscriptIds(database: Database): Promise<number[]> {
  const rows = await database.transcript.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

/** How many transcripts there are of each year, newest first. */
export async function countTranscriptsByYear(database: Database): Promise<{ year: string; count: number }[]> {
  const rows = await database.$queryRaw<{ year: string; count: bigint }[]>`
    SELECT substr("date", 1, 4) AS "year", count(*) AS "count" FROM "Transcript" GROUP BY 1 ORDER BY 1 DESC`
  return rows.map(({ year, count }) => ({ year, count: Number(count) }))
}

/** How many statements each speaker has in each of these transcripts, and how many of them are questions. */
export async function countStatementsBySpeaker(
  database: Database,
  transcriptIds: readonly number[],
): Promise<{ transcriptId: number; speaker: SpeakerRef & { kind: string; registered: boolean }; count: number }[]> {
  const counted = await database.statement.groupBy({
    by: ['transcriptId', 'speakerId'],
    where: { transcriptId: { in: [...transcriptIds] }, speakerId: { not: null } },
    _count: { _all: true },
  })
  const ids = [...new Set(counted.map(({ speakerId }) => speakerId ?? 0))]
  const speakers = await database.speaker.findMany({ where: { id: { in: ids } } })
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  return counted.flatMap(({ transcriptId, speakerId, _count }) => {
    const speaker = byId.get(speakerId ?? 0)
    if (!speaker) return []
    const { slug, name, kind, registered } = speaker
    return [{ transcriptId, speaker: { slug, name, kind, registered }, count: _count._all }]
  })
}

/** How many questions each of these transcripts has. */
export async function countQuestions(
  database: Database,
  transcriptIds: readonly number[],
): Promise<Map<number, number>> {
  const counted = await database.statement.groupBy({
    by: ['transcriptId'],
    where: { transcriptId: { in: [...transcriptIds] }, kind: 'question' },
    _count: { _all: true },
  })
  return new Map(counted.map(({ transcriptId, _count }) => [transcriptId, _count._all]))
}

/** The size of the archive. `people` leaves out groups, offices, and speakers without a statement. */
export async function countArchive(
  database: Database,
): Promise<{ transcripts: number; statements: number; speakers: number; people: number }> {
  const statements = { some: {} }
  const [transcripts, statementCount, speakers, people] = await Promise.all([
    database.transcript.count(),
    database.statement.count(),
    database.speaker.count({ where: { statements } }),
    database.speaker.count({ where: { kind: { in: ['person', 'unknown'] }, statements } }),
  ])
  return { transcripts, statements: statementCount, speakers, people }
}

/** Transcripts in which a speaker has statements, newest first, and how many. */
export async function findTranscriptsOfSpeaker(
  database: Database,
  speakerId: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; transcripts: { transcript: TranscriptRecord; count: number }[] }> {
  const counted = await database.$queryRaw<{ id: number; count: bigint }[]>`
    SELECT t."id" AS "id", count(*) AS "count"
    FROM "Statement" s JOIN "Transcript" t ON t."id" = s."transcriptId"
    WHERE s."speakerId" = ${speakerId} GROUP BY t."id" ORDER BY t."date" DESC, t."slug" ASC`
  const counts = new Map(counted.map(({ id, count }) => [Number(id), Number(count)]))
  const shown = [...counts.keys()].slice(offset, offset + limit)
  const transcripts = await findTranscriptsById(database, shown)
  return {
    total: counts.size,
    transcripts: transcripts.map((transcript) => ({ transcript, count: counts.get(transcript.id) ?? 0 })),
  }
}

/** How many statements a speaker has in each year, newest first. */
export async function countStatementsByYear(
  database: Database,
  speakerId: number,
): Promise<{ year: string; count: number }[]> {
  const rows = await database.$queryRaw<{ year: string; count: bigint }[]>`
    SELECT substr(t."date", 1, 4) AS "year", count(*) AS "count"
    FROM "Statement" s JOIN "Transcript" t ON t."id" = s."transcriptId"
    WHERE s."speakerId" = ${speakerId} GROUP BY 1 ORDER BY 1 DESC`
  return rows.map(({ year, count }) => ({ year, count: Number(count) }))
}
