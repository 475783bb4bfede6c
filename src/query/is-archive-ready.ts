import { lacksMigrations } from '#src/store/applied-migrations.ts'
import { dialectOf } from '#src/store/dialect.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'

/**
 * Whether the database has every migration of this project; it may have more, while newer servers take the place of older.
 * The migrations lie in `root`, the project's folder.
 * @throws Error when the database can't be asked.
 */
export async function isArchiveReady({ databaseUrl, root }: { databaseUrl: string; root: string }): Promise<boolean> {
  return !(await lacksMigrations(await sharedDatabase(), dialectOf(databaseUrl), root))
}
