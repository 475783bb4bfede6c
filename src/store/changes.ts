import type { Database } from './database.ts'

/** `touched`: the text is as it was, but what is known of its speakers may not be. */
export const changeKinds = ['published', 'revised', 'touched', 'withdrawn', 'restored'] as const

/** Something in the archive that whoever keeps a copy of it (an index, a cache, a mirror) has to look at again. */
export type Change = {
  sequence: number
  transcriptId: number
  slug: string
  kind: (typeof changeKinds)[number]
  at: Date
}

/** The number of the newest change; 0 in an empty archive. It only rises. */
export async function findLastSequence(database: Database): Promise<number> {
  const newest = await database.change.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } })
  return newest?.sequence ?? 0
}

/** The changes after a sequence number, oldest first. */
export async function findChangesAfter(database: Database, sequence: number, limit: number): Promise<Change[]> {
  const rows = await database.change.findMany({
    where: { sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({ ...row, kind: changeKinds.find((kind) => kind === row.kind) ?? 'revised' }))
}

/**
 * What tells this archive from another in a file of the same name: a text made when its first transcript came.
 * Whoever keeps a copy beside the database notes it, for sequence numbers begin again in a new archive.
 */
export async function findArchiveMark(database: Database): Promise<string> {
  const first = await database.change.findFirst({ orderBy: { sequence: 'asc' } })
  return first === null ? 'empty' : `${first.sequence}-${first.at.getTime().toString(36)}`
}

/** The transcripts that were published or revised after a sequence number, each once, by row id. */
export async function findTranscriptsChangedAfter(database: Database, sequence: number): Promise<number[]> {
  const rows = await database.change.findMany({
    where: { sequence: { gt: sequence }, kind: { in: ['published', 'revised'] } },
    ...{ distinct: ['transcriptId'], orderBy: { transcriptId: 'asc' }, select: { transcriptId: true } },
  })
  return rows.map(({ transcriptId }) => transcriptId)
}
