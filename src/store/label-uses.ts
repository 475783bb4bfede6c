import type { Transaction } from './database.ts'

/** A label on a day, and who is taken to be behind it. */
export type LabelUse = { label: string; date: string; slug: string }

/** Every label on every day that the archive has it, with the speakers that it stands for. */
export async function findLabelUses(database: Transaction): Promise<LabelUse[]> {
  return database.$queryRaw<LabelUse[]>`
    SELECT s."label" AS "label", t."date" AS "date", p."slug" AS "slug"
    FROM "Statement" s JOIN "Transcript" t ON t."id" = s."transcriptId" JOIN "Speaker" p ON p."id" = s."speakerId"
    WHERE s."label" IS NOT NULL GROUP BY s."label", t."date", p."slug"`
}

/** A statement as a change of speakers knows it. */
export type SpokenStatement = { id: string; transcriptId: number; label: string | null; slug: string }

type Which = { slug: string } & (
  | { label: string; date: string }
  | { labels: readonly string[] }
  | { transcripts: readonly string[] }
  | { ids: readonly string[] }
  | object
)

/** The statements of a speaker: all, those with a label on a day or with some labels, those in some transcripts (by slug), or some of them by id. */
export async function findSpokenBy(database: Transaction, which: Which): Promise<SpokenStatement[]> {
  const { slug } = which
  const rows = await database.statement.findMany({
    where: {
      speaker: { slug },
      ...('label' in which && { label: which.label, transcript: { date: which.date } }),
      ...('labels' in which && { label: { in: [...which.labels] } }),
      ...('transcripts' in which && { transcript: { slug: { in: [...which.transcripts] } } }),
      ...('ids' in which && { id: { in: [...which.ids] } }),
    },
    orderBy: [{ transcriptId: 'asc' }, { ordinal: 'asc' }],
    select: { id: true, transcriptId: true, label: true },
  })
  return rows.map((row) => ({ ...row, slug }))
}
