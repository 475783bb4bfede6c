import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import { asStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import type { Database } from './database.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** What a list of search results shows of a statement. */
export type FoundStatement = {
  id: StatementId
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  text: string
  transcript: { slug: string; title: string; date: string; place: string | null }
}

type Row = {
  id: string
  kind: string
  label: string | null
  text: string
  speakerSlug: string | null
  speakerName: string | null
  slug: string
  title: string
  date: string
  place: string | null
}

/** Statements by id, in the order asked, in one query; ids that are not there are left out. */
export async function findFoundStatements(database: Database, ids: readonly string[]): Promise<FoundStatement[]> {
  if (ids.length === 0) return []
  const rows = await database.$queryRaw<Row[]>`
    SELECT s."id", s."kind", s."label", s."text", p."slug" AS "speakerSlug", p."name" AS "speakerName",
      t."slug", t."title", t."date", t."place"
    FROM "Statement" s JOIN "Transcript" t ON t."id" = s."transcriptId" LEFT JOIN "Speaker" p ON p."id" = s."speakerId"
    WHERE s."id" IN (${Prisma.join([...ids])})`
  const byId = new Map(rows.map((row) => [row.id, toFoundStatement(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function toFoundStatement({ id, kind, label, text, speakerSlug, speakerName, ...transcript }: Row): FoundStatement {
  const speaker = speakerSlug === null ? null : { slug: speakerSlug, name: speakerName ?? speakerSlug }
  return { id: asStatementId(id), kind: kind as StatementKind, speaker, label, text, transcript }
}
