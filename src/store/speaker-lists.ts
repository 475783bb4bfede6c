import type { SpeakerKind } from '#src/transcript/speaker.ts'
import type { Transaction } from './database.ts'

/** A speaker in a list of the desk. */
export type ListedSpeaker = { slug: string; name: string; kind: SpeakerKind; registered: boolean; statements: number }

/** Speakers whose name, address or label has some words, by name; registered or not. */
export async function findListedSpeakers(
  database: Transaction,
  { text, offset, limit }: { text: string; offset: number; limit: number },
): Promise<{ total: number; speakers: ListedSpeaker[] }> {
  // SQLite compares without regard to case; PostgreSQL must be told, by what both have.
  const forms = [...new Set([text, text.toUpperCase(), text.toLowerCase(), capitalise(text)])]
  const where =
    text === ''
      ? {}
      : {
          OR: forms.flatMap((contains) => [
            { name: { contains } },
            { slug: { contains } },
            { labels: { some: { label: { contains } } } },
          ]),
        }
  const [total, rows] = await Promise.all([
    database.speaker.count({ where }),
    database.speaker.findMany({
      ...{ where, orderBy: [{ name: 'asc' }, { slug: 'asc' }], skip: offset, take: limit },
      include: { _count: { select: { statements: true } } },
    }),
  ])
  return {
    total,
    speakers: rows.map(({ slug, name, kind, registered, _count }) => ({
      ...{ slug, name, registered, statements: _count.statements },
      kind: kind as SpeakerKind,
    })),
  }
}

const capitalise = (text: string) => text.replace(/(^|\s)\p{L}/gu, (start) => start.toUpperCase())

/** The labels that a speaker's statements carry, most used first, and how often. */
export async function countLabelsOf(
  database: Transaction,
  slug: string,
): Promise<{ label: string | null; count: number }[]> {
  const rows = await database.statement.groupBy({
    ...{ by: ['label'], where: { speaker: { slug } }, _count: { _all: true } },
    orderBy: [{ _count: { id: 'desc' } }, { label: 'asc' }],
  })
  return rows.map(({ label, _count }) => ({ label, count: _count._all }))
}

/** The transcripts in which a speaker has statements, newest first, and how many. */
export async function countTranscriptsOf(
  database: Transaction,
  slug: string,
  limit: number,
): Promise<{ slug: string; title: string; date: string; count: number }[]> {
  const rows = await database.transcript.findMany({
    where: { statements: { some: { speaker: { slug } } } },
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    take: limit,
    select: {
      ...{ slug: true, title: true, date: true },
      _count: { select: { statements: { where: { speaker: { slug } } } } },
    },
  })
  return rows.map(({ _count, ...transcript }) => ({ ...transcript, count: _count.statements }))
}
