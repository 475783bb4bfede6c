import type { Transaction } from './database.ts'
import { withSpeakerAndExchange } from './statements.ts'

/** A transcript with every row that is its own: what is put aside when it is withdrawn, and what an export writes. */
export type WholeTranscript = NonNullable<Awaited<ReturnType<typeof findWholeTranscript>>>

/** All of a transcript, or null when the archive shows none with this row id. */
export function findWholeTranscript(transaction: Transaction, transcriptId: number) {
  return transaction.transcript.findUnique({
    where: { id: transcriptId },
    include: {
      statements: { orderBy: { ordinal: 'asc' }, include: withSpeakerAndExchange },
      exchanges: { orderBy: { ordinal: 'asc' } },
      revisions: { orderBy: { number: 'asc' } },
      retired: { orderBy: [{ retiredAt: 'asc' }, { id: 'asc' }] },
      formerSlugs: { orderBy: { slug: 'asc' } },
      translation: true,
    },
  })
}
