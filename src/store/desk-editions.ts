import type { Transaction } from './database.ts'

/** When the desk published the newest revision of a transcript; null where a file gave it. */
export async function findDeskEdition(database: Transaction, transcriptId: number): Promise<Date | null> {
  const row = await database.deskEdition.findUnique({ where: { transcriptId } })
  return row?.publishedAt ?? null
}

/** Note that the desk published the newest revision of a transcript. */
export async function saveDeskEdition(database: Transaction, transcriptId: number, publishedAt: Date): Promise<void> {
  await database.deskEdition.upsert({
    where: { transcriptId },
    create: { transcriptId, publishedAt },
    update: { publishedAt },
  })
}

/** Note that a file says what the desk published. */
export async function removeDeskEdition(database: Transaction, transcriptId: number): Promise<void> {
  await database.deskEdition.deleteMany({ where: { transcriptId } })
}
