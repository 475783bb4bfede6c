import type { Database } from './database.ts'
import type { TranscriptRecord } from './transcripts.ts'

/** A place in the list of transcripts: the day and slug of the last one that was read. */
export type TranscriptPlace = { date: string; slug: string }

/** Transcripts after a place in the order of days, newest first, and of slugs within a day; of one year or of all. */
export async function findTranscriptsAfter(
  database: Database,
  { year, after, limit }: { year: string | null; after: TranscriptPlace | null; limit: number },
): Promise<TranscriptRecord[]> {
  const inYear = year === null ? {} : { date: { gte: `${year}-01-01`, lte: `${year}-12-31` } }
  const beyond = after && { OR: [{ date: { lt: after.date } }, { date: after.date, slug: { gt: after.slug } }] }
  return database.transcript.findMany({
    where: { AND: [inYear, beyond ?? {}] },
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    take: limit,
  })
}

/** A speaker in a list, with how much they say. */
export type ListedSpeaker = { slug: string; name: string; kind: string; registered: boolean; statementCount: number }

/** Speakers after a slug, in the order of slugs. */
export async function findSpeakersAfter(
  database: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<ListedSpeaker[]> {
  const rows = await database.speaker.findMany({
    where: after === null ? {} : { slug: { gt: after } },
    orderBy: { slug: 'asc' },
    take: limit,
    include: { _count: { select: { statements: true } } },
  })
  return rows.map(({ slug, name, kind, registered, _count }) => ({
    ...{ slug, name, kind, registered },
    statementCount: _count.statements,
  }))
}

/** The ids of the statements before and after a place of a transcript; null at its ends. */
export async function findNeighbours(
  database: Database,
  { transcriptId, ordinal }: { transcriptId: number; ordinal: number },
): Promise<{ previous: string | null; next: string | null }> {
  const rows = await database.statement.findMany({
    where: { transcriptId, ordinal: { in: [ordinal - 1, ordinal + 1] } },
    select: { id: true, ordinal: true },
  })
  const at = (place: number) => rows.find((row) => row.ordinal === place)?.id ?? null
  return { previous: at(ordinal - 1), next: at(ordinal + 1) }
}

/** When the archive, or one transcript of it, changed last; null where nothing is known. */
export async function findLastChange(database: Database, transcriptId?: number): Promise<Date | null> {
  const newest = await database.change.findFirst({
    where: transcriptId === undefined ? {} : { transcriptId },
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  return newest?.at ?? null
}

/** A person with the labels and roles that the register gives them. */
export type ListedPerson = {
  slug: string
  name: string
  labels: { label: string; since: string | null; until: string | null }[]
  roles: { title: string; since: string | null; until: string | null }[]
}

/** People after a slug, in the order of slugs; no offices, groups, or labels that nobody resolved. */
export async function findPeopleAfter(
  database: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<ListedPerson[]> {
  const period = { since: true, until: true } as const
  return database.speaker.findMany({
    where: { kind: 'person', ...(after === null ? {} : { slug: { gt: after } }) },
    orderBy: { slug: 'asc' },
    take: limit,
    select: {
      ...{ slug: true, name: true },
      labels: { orderBy: { id: 'asc' }, select: { label: true, ...period } },
      roles: { orderBy: [{ since: 'asc' }, { id: 'asc' }], select: { title: true, ...period } },
    },
  })
}
