import type { Transaction } from './database.ts'
import type { WithdrawnRecord } from './withdrawals.ts'

/** A transcript in a list of the desk. */
export type ListedTranscript = { slug: string; title: string; date: string; revision: number; updatedAt: Date }

type Asked = { text: string; offset: number; limit: number }

/** What the title or the address has to hold, in the ways in which it may be written. */
function holding(text: string) {
  const forms = [...new Set([text, text.toLowerCase(), text.toLowerCase().replace(/\s+/g, '-')])]
  return text === '' ? {} : { OR: forms.flatMap((contains) => [{ title: { contains } }, { slug: { contains } }]) }
}

/** Transcripts that are shown, newest event first. */
export async function findListedTranscripts(
  database: Transaction,
  { text, offset, limit }: Asked,
): Promise<{ total: number; transcripts: ListedTranscript[] }> {
  const where = holding(text)
  const [total, transcripts] = await Promise.all([
    database.transcript.count({ where }),
    database.transcript.findMany({
      ...{ where, orderBy: [{ date: 'desc' }, { slug: 'asc' }], skip: offset, take: limit },
      select: { slug: true, title: true, date: true, revision: true, updatedAt: true },
    }),
  ])
  return { total, transcripts }
}

/** Transcripts that are withdrawn, newest event first. */
export async function findListedWithdrawn(
  database: Transaction,
  { text, offset, limit }: Asked,
): Promise<{ total: number; transcripts: Omit<WithdrawnRecord, 'path' | 'transcriptId'>[] }> {
  const where = holding(text)
  const [total, transcripts] = await Promise.all([
    database.withdrawnTranscript.count({ where }),
    database.withdrawnTranscript.findMany({
      ...{ where, orderBy: [{ date: 'desc' }, { slug: 'asc' }], skip: offset, take: limit },
      select: { slug: true, title: true, date: true, reason: true, withdrawnAt: true },
    }),
  ])
  return { total, transcripts }
}
