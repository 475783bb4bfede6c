import { closeSharedDatabase } from '#src/store/shared-database.ts'
import { forgetSearchIndex } from './search-index.ts'

/** Let go of the database and the index of this process, so that it can end. */
export async function closeSharedArchive(): Promise<void> {
  forgetSearchIndex()
  await closeSharedDatabase()
}
