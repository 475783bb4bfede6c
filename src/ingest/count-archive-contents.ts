import type { Database } from '#src/store/database.ts'
import { countArchive } from '#src/store/transcripts.ts'

/** How much an archive holds. */
export type ArchiveContents = { transcripts: number; statements: number; speakers: number }

/** Count what the archive holds now. */
export async function countArchiveContents(database: Database): Promise<ArchiveContents> {
  const { transcripts, statements, speakers } = await countArchive(database)
  return { transcripts, statements, speakers }
}
