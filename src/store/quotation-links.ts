import { asStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import type { Database } from './database.ts'

/** Words of one statement that another quotes, as they stand in each. */
export type QuotationLink = { fromId: StatementId; toId: StatementId; quoted: string; said: string }

const columns = { fromId: true, toId: true, quoted: true, said: true } as const
const inOrder = [{ fromId: 'asc' }, { toId: 'asc' }] as const

function toLink({ fromId, toId, ...words }: { fromId: string; toId: string; quoted: string; said: string }) {
  return { fromId: asStatementId(fromId), toId: asStatementId(toId), ...words }
}

/**
 * Keep what the statements of a transcript quote, in place of what was kept before. Where that differs, the change feed
 * tells of the transcript and of those that are quoted, for their pages show it.
 * @returns whether it differs.
 */
export async function saveQuotationLinks(
  database: Database,
  transcriptId: number,
  links: readonly QuotationLink[],
  now: Date,
): Promise<boolean> {
  return database.$transaction(
    async (transaction) => {
      const where = { fromTranscriptId: transcriptId }
      const before = await transaction.quotationLink.findMany({ where, select: columns, orderBy: [...inOrder] })
      const key = ({ fromId, toId, quoted, said }: QuotationLink) => JSON.stringify([fromId, toId, quoted, said])
      const [old, after] = [before.map(toLink).map(key).sort(), links.map(key).sort()]
      if (old.length === after.length && old.every((one, place) => one === after[place])) return false
      await transaction.quotationLink.deleteMany({ where })
      const data = links.map((link) => ({ ...link, fromTranscriptId: transcriptId }))
      await transaction.quotationLink.createMany({ data })
      const shown = [...before, ...links].flatMap(({ fromId, toId }) => [fromId, toId])
      const touched = await transaction.transcript.findMany({
        where: { OR: [{ id: transcriptId }, { statements: { some: { id: { in: [...new Set(shown)] } } } }] },
        select: { id: true, slug: true },
      })
      const changes = touched.map(({ id, slug }) => ({ transcriptId: id, slug, kind: 'touched', at: now }))
      await transaction.change.createMany({ data: changes })
      return true
    },
    { timeout: 60_000, maxWait: 30_000 },
  )
}

/** What a statement quotes. */
export async function findQuotationsOf(database: Database, id: StatementId): Promise<QuotationLink[]> {
  const rows = await database.quotationLink.findMany({ where: { fromId: id }, select: columns, orderBy: [...inOrder] })
  return rows.map(toLink)
}

/** Where a statement is quoted, at most `limit` places. */
export async function findQuotersOf(database: Database, id: StatementId, limit: number): Promise<QuotationLink[]> {
  const rows = await database.quotationLink.findMany({
    ...{ where: { toId: id }, select: columns, orderBy: [...inOrder], take: limit },
  })
  return rows.map(toLink)
}
