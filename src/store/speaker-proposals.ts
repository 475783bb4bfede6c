import type { Transaction } from './database.ts'

/** Days for which a change that nobody made is kept. */
const keptFor = 30

/** No more than these are listed. */
const mostListed = 50

/** Keep what somebody asks for until they have looked at what it comes to; those that nobody made are forgotten. */
export async function saveProposal(
  transaction: Transaction,
  proposal: { id: string; actorId: string; at: Date; asked: string },
): Promise<void> {
  const old = new Date(proposal.at.getTime() - keptFor * 86_400_000)
  await transaction.speakerProposal.deleteMany({ where: { at: { lt: old } } })
  await transaction.speakerProposal.create({ data: proposal })
}

/** What was asked for, or null when it was made or forgotten. */
export async function findProposal(database: Transaction, id: string): Promise<string | null> {
  const row = await database.speakerProposal.findUnique({ where: { id }, select: { asked: true } })
  return row?.asked ?? null
}

/** What waits to be looked at, newest first. */
export async function findProposals(
  database: Transaction,
): Promise<{ id: string; actorId: string; at: Date; asked: string }[]> {
  return database.speakerProposal.findMany({ orderBy: { at: 'desc' }, take: mostListed })
}

/** Forget what was asked for. */
export async function removeProposal(transaction: Transaction, id: string): Promise<void> {
  await transaction.speakerProposal.deleteMany({ where: { id } })
}
