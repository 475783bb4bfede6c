import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Transaction } from './database.ts'

/** Who says a statement by the desk, and the label that it had then. */
export type GivenSpeaker = { statementId: string; transcriptId: number; speaker: SpeakerRef; label: string | null }

/** What the desk says of who says the statements of a transcript. */
export async function findGivenSpeakers(database: Transaction, transcriptId: number): Promise<GivenSpeaker[]> {
  const rows = await database.statementSpeaker.findMany({ where: { transcriptId } })
  return rows.map(({ slug, name, ...row }) => ({ ...row, speaker: { slug, name } }))
}

/** Note who says statements. */
export async function saveGivenSpeakers(transaction: Transaction, given: readonly GivenSpeaker[]): Promise<void> {
  const ids = given.map(({ statementId }) => statementId)
  await removeGivenSpeakers(transaction, ids)
  await transaction.statementSpeaker.createMany({
    data: given.map(({ speaker, ...row }) => ({ ...row, ...speaker })),
  })
}

/** Their labels or files say the same by now. */
export async function removeGivenSpeakers(transaction: Transaction, statementIds: readonly string[]): Promise<void> {
  for (let start = 0; start < statementIds.length; start += 5000)
    await transaction.statementSpeaker.deleteMany({
      where: { statementId: { in: statementIds.slice(start, start + 5000) } },
    })
}

/** Of these statements those of which the desk said who says them. */
export async function findGivenAmong(database: Transaction, statementIds: readonly string[]): Promise<Set<string>> {
  const given = new Set<string>()
  for (let start = 0; start < statementIds.length; start += 5000) {
    const where = { statementId: { in: statementIds.slice(start, start + 5000) } }
    for (const { statementId } of await database.statementSpeaker.findMany({ where })) given.add(statementId)
  }
  return given
}
