import { dialectOf } from '#src/store/dialect.ts'
import type { ScratchArchive } from './scratch-archive.ts'

const refusing = {
  sqlite: [`CREATE TRIGGER fails BEFORE INSERT ON "Change" BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`],
  postgresql: [
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`,
    'CREATE TRIGGER fails BEFORE INSERT ON "Change" FOR EACH ROW EXECUTE FUNCTION fail()',
  ],
}
const accepting = {
  sqlite: ['DROP TRIGGER fails'],
  postgresql: ['DROP TRIGGER fails ON "Change"', 'DROP FUNCTION fail'],
}

async function execute({ database, databaseUrl }: ScratchArchive, statements: typeof refusing): Promise<void> {
  for (const sql of statements[dialectOf(databaseUrl)]) await database.$executeRawUnsafe(sql)
}

/** Have the database fail when the change feed is told: at the end of a transaction that has written much. */
export const refuseChanges = (archive: ScratchArchive) => execute(archive, refusing)

/** Have it work again. */
export const acceptChanges = (archive: ScratchArchive) => execute(archive, accepting)
