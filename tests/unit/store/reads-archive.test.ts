import { describe, expect, it } from 'vitest'
import { readsArchive } from '#src/store/reads-archive.ts'

describe('what a replica may answer', () => {
  it.each([
    'SELECT "public"."Statement"."id" FROM "public"."Statement" WHERE "public"."Statement"."transcriptId" IN ($1,$2)',
    'SELECT COUNT(*) FROM (SELECT "public"."Transcript"."id" FROM "public"."Transcript" WHERE 1=1 OFFSET $1) AS "sub"',
    '\n    SELECT s."id" FROM "Statement" s JOIN "Transcript" t ON t."id" = s."transcriptId"',
  ])('is a question about what readers are shown: %s', (sql) => {
    expect(readsArchive(sql)).toBe(true)
  })

  it.each([
    'SELECT "public"."EditorSession"."id" FROM "public"."EditorSession" WHERE "public"."EditorSession"."token" = $1',
    'SELECT "id" FROM "Statement" WHERE EXISTS (SELECT 1 FROM "Draft")',
    'SELECT "id" FROM "Transcript", "RateLimit"',
    'SELECT "id" FROM "SomethingNew"',
    'SELECT migration_name FROM _prisma_migrations',
    'SELECT "id" FROM "Transcript" JOIN pg_locks ON true',
    'SELECT 1',
    'SELECT "id" FROM "Transcript" FOR UPDATE',
    'INSERT INTO "public"."Change" ("slug") VALUES ($1) RETURNING "public"."Change"."sequence"',
    'UPDATE "Transcript" SET "title" = $1',
    'WITH gone AS (DELETE FROM "Change" RETURNING *) SELECT * FROM gone',
    `SELECT setval($1::regclass, greatest((SELECT max("id") FROM "Change"), 1))`,
  ])('is nothing else: %s', (sql) => {
    expect(readsArchive(sql)).toBe(false)
  })
})
