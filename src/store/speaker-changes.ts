import type { Speaker } from '#src/transcript/speaker.ts'
import type { Transaction } from './database.ts'

export const speakerChangeKinds = ['edit', 'label', 'merge', 'split', 'undo'] as const
export type SpeakerChangeKind = (typeof speakerChangeKinds)[number]

/** Entries of the register by slug, and how each speaker concerned was called. Null is no entry. */
export type EntriesBySlug = Record<string, { name: string; entry: Speaker | null }>

/** A change of the register that the desk made, with all that is needed to undo it. */
export type SpeakerChangeRecord = {
  id: number
  at: Date
  actorName: string
  kind: SpeakerChangeKind
  summary: string
  before: EntriesBySlug
  after: EntriesBySlug
  /** The statements that changed their speaker: id, slug before, slug after. */
  moved: [id: string, before: string, after: string][]
  undoneBy: number | null
  undoes: number | null
}

type Row = NonNullable<Awaited<ReturnType<Transaction['speakerChange']['findUnique']>>>

/** What the database holds was checked when it was written. */
function toRecord(row: Row): SpeakerChangeRecord {
  const { id, at, actorName, kind, summary, before, after, moved, undoneBy, undoes } = row
  return {
    ...{ id, at, actorName, summary, undoneBy, undoes },
    kind: speakerChangeKinds.find((known) => known === kind) ?? 'edit',
    before: JSON.parse(before) as EntriesBySlug,
    after: JSON.parse(after) as EntriesBySlug,
    moved: JSON.parse(moved) as SpeakerChangeRecord['moved'],
  }
}

/** Keep a change. @returns its number. */
export async function saveSpeakerChange(
  transaction: Transaction,
  change: Omit<SpeakerChangeRecord, 'id' | 'undoneBy'> & { actorId: string },
): Promise<number> {
  const { before, after, moved, ...row } = change
  const slugs = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const { id } = await transaction.speakerChange.create({
    data: {
      ...row,
      ...{ slugs: JSON.stringify(slugs), before: JSON.stringify(before), after: JSON.stringify(after) },
      moved: JSON.stringify(moved),
    },
    select: { id: true },
  })
  if (change.undoes !== null)
    await transaction.speakerChange.update({ where: { id: change.undoes }, data: { undoneBy: id } })
  return id
}

/** A change by its number, or null. */
export async function findSpeakerChange(database: Transaction, id: number): Promise<SpeakerChangeRecord | null> {
  const row = await database.speakerChange.findUnique({ where: { id } })
  return row && toRecord(row)
}

/** The newest changes, of one speaker or of all. */
export async function findSpeakerChanges(
  database: Transaction,
  { slug, limit }: { slug: string | null; limit: number },
): Promise<SpeakerChangeRecord[]> {
  const rows = await database.speakerChange.findMany({
    where: slug === null ? {} : { slugs: { contains: JSON.stringify(slug) } },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toRecord)
}
