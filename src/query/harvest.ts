import {
  countHarvestRows,
  findEarliestHarvest,
  findHarvestRows,
  findWithdrawnRow,
  type HarvestPlace,
  type HarvestRow,
  type HarvestScope,
} from '#src/store/harvest.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { countTranscriptsByYear, findTranscript, findTranscriptsById } from '#src/store/transcripts.ts'
import { toSourceView } from './source-view.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { TranscriptSummary } from './views.ts'

export type { HarvestPlace, HarvestScope }

/** A record for harvesters; `transcript` is null of a withdrawn one, of which only the place is told. */
export type HarvestRecord = HarvestRow & {
  transcript: (TranscriptSummary & { source: { name?: string | undefined; url?: string | undefined } }) | null
}

/** Records after a place, and how many there are in all. */
export async function listHarvest(
  scope: HarvestScope,
  page: { after: HarvestPlace | null; limit: number },
): Promise<{ total: number; records: HarvestRecord[] }> {
  const database = await sharedDatabase()
  const [total, rows] = await Promise.all([countHarvestRows(database, scope), findHarvestRows(database, scope, page)])
  return { total, records: await withTranscripts(rows) }
}

/** One record by its slug; null when there is and was none. */
export async function getHarvestRecord(slug: string): Promise<HarvestRecord | null> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  if (transcript?.slug === slug) {
    const { id, title, date, updatedAt } = transcript
    const [record] = await withTranscripts([{ id, slug, title, date, changedAt: updatedAt, withdrawn: false }])
    return record ?? null
  }
  const row = await findWithdrawnRow(database, slug)
  return row && { ...row, transcript: null }
}

/** What harvesters want to know before they begin: since when there is anything, and of which years. */
export async function describeHarvest(): Promise<{ earliest: Date | null; years: string[] }> {
  const database = await sharedDatabase()
  const [earliest, years] = await Promise.all([findEarliestHarvest(database), countTranscriptsByYear(database)])
  return { earliest, years: years.map(({ year }) => year) }
}

async function withTranscripts(rows: readonly HarvestRow[]): Promise<HarvestRecord[]> {
  const database = await sharedDatabase()
  const live = rows.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)
  const records = await findTranscriptsById(database, live)
  const summaries = await summariseTranscripts(database, records)
  const byId = new Map(
    records.map((record, place) => {
      const summary = summaries[place]
      return [record.id, summary ? { ...summary, source: toSourceView(record) } : null]
    }),
  )
  return rows.map((row) => ({ ...row, transcript: row.withdrawn ? null : (byId.get(row.id) ?? null) }))
}
