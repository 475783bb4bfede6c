import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Transaction } from './database.ts'
import { ensureSpeakers } from './speakers.ts'

/** Statements that change their speaker. */
export type StatementMove = { ids: readonly string[]; from: string; to: SpeakerRef }

/** Statements changed at once: a database takes only so many parameters. */
const atOnce = 5000

/** Give statements to other speakers, those that are still the speaker's from whom they are taken. */
export async function moveStatements(transaction: Transaction, moves: readonly StatementMove[]): Promise<void> {
  const speakers = await ensureSpeakers(
    transaction,
    moves.map(({ to }) => to),
  )
  for (const { ids, from, to } of moves) {
    const speakerId = speakers.get(to.slug) ?? null
    for (let start = 0; start < ids.length; start += atOnce)
      await transaction.statement.updateMany({
        where: { id: { in: ids.slice(start, start + atOnce) }, speaker: { slug: from } },
        data: { speakerId },
      })
  }
}

/** Where the desk gave a statement to a speaker who is somebody else by now, it gave it to that one. */
export async function renameGivenSpeaker(transaction: Transaction, from: string, to: SpeakerRef): Promise<void> {
  await transaction.statementSpeaker.updateMany({ where: { slug: from }, data: to })
}

/** Forget speakers of these whom no statement and no register names any more. */
export async function removeEmptySpeakers(transaction: Transaction, slugs: readonly string[]): Promise<void> {
  await transaction.speaker.deleteMany({
    where: { slug: { in: [...slugs] }, registered: false, statements: { none: {} } },
  })
}

/** Note that what is known of a transcript's speakers has changed: its reading has another hash, and the change feed tells. */
export async function noteMoved(
  transaction: Transaction,
  transcript: { id: number; slug: string },
  readingHash: string,
  at: Date,
): Promise<void> {
  await transaction.transcript.update({ where: { id: transcript.id }, data: { readingHash } })
  await transaction.change.create({ data: { transcriptId: transcript.id, slug: transcript.slug, kind: 'touched', at } })
}

/** Tell of the transcripts in which somebody speaks, as when they are called otherwise. */
export async function tellOfSpeakers(transaction: Transaction, slugs: readonly string[], at: Date): Promise<void> {
  const rows = await transaction.transcript.findMany({
    where: { statements: { some: { speaker: { slug: { in: [...slugs] } } } } },
    select: { id: true, slug: true },
  })
  await transaction.change.createMany({
    data: rows.map(({ id, slug }) => ({ transcriptId: id, slug, kind: 'touched', at })),
  })
}
