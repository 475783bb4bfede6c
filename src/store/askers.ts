import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Database } from './database.ts'

/** Who asks the questions in the exchanges in which a speaker answers, by how many of them; outlets likewise. */
export async function countAskers(
  database: Database,
  speakerId: number,
  limit: number,
): Promise<{ people: (SpeakerRef & { count: number })[]; outlets: { outlet: string; count: number }[] }> {
  const [people, outlets] = await Promise.all([
    database.$queryRaw<{ slug: string; name: string; count: bigint }[]>`
      SELECT p."slug" AS "slug", p."name" AS "name", count(*) AS "count"
      FROM "Statement" q JOIN "Speaker" p ON p."id" = q."speakerId"
      WHERE q."kind" = 'question' AND p."kind" IN ('person', 'unknown') AND p."id" <> ${speakerId} AND q."exchangeId" IN (
        SELECT a."exchangeId" FROM "Statement" a WHERE a."speakerId" = ${speakerId} AND a."kind" = 'answer')
      GROUP BY p."id" ORDER BY 3 DESC, 1 ASC LIMIT ${limit}`,
    database.$queryRaw<{ outlet: string; count: bigint }[]>`
      SELECT q."outlet" AS "outlet", count(*) AS "count" FROM "Statement" q
      WHERE q."kind" = 'question' AND q."outlet" IS NOT NULL AND q."exchangeId" IN (
        SELECT a."exchangeId" FROM "Statement" a WHERE a."speakerId" = ${speakerId} AND a."kind" = 'answer')
      GROUP BY 1 ORDER BY 2 DESC, 1 ASC LIMIT ${limit}`,
  ])
  return {
    people: people.map(({ slug, name, count }) => ({ slug, name, count: Number(count) })),
    outlets: outlets.map(({ outlet, count }) => ({ outlet, count: Number(count) })),
  }
}

/** Everyone with a statement, for lists of all: people, offices and groups, by name. */
export async function findAllSpeakers(
  database: Database,
): Promise<(SpeakerRef & { kind: string; registered: boolean; count: number })[]> {
  const rows = await database.$queryRaw<
    { slug: string; name: string; kind: string; registered: boolean | number; count: bigint }[]
  >`
    SELECT p."slug", p."name", p."kind", p."registered", count(*) AS "count"
    FROM "Statement" s JOIN "Speaker" p ON p."id" = s."speakerId"
    GROUP BY p."id" ORDER BY p."name" ASC, p."slug" ASC`
  return rows.map((row) => ({ ...row, registered: Boolean(row.registered), count: Number(row.count) }))
}
