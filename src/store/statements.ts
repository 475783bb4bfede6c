import {
  type Certainty,
  type Correction,
  certaintySchema,
  type SpeakerRef,
  type StatementKind,
} from '#src/transcript/statement.ts'
import { asStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import type { Database, Transaction } from './database.ts'

/** A statement with what its transcript says of it. */
export type StatementRecord = {
  id: StatementId
  transcriptId: number
  ordinal: number
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  text: string
  paragraphs: string[]
  certainty: Certainty
  /** Number of its exchange in the transcript, or null. */
  exchange: number | null
  /** Seconds from the start of the recording to its first word and to the end of its last; null where not given. */
  start: number | null
  end: number | null
  outlet: string | null
  /** Null where it is the transcript's. */
  language: string | null
  /** What the source corrects in it. */
  corrections: Correction[]
}

export const withSpeakerAndExchange = {
  speaker: { select: { slug: true, name: true } },
  exchange: { select: { ordinal: true } },
} as const

type StatementRow = {
  id: string
  transcriptId: number
  ordinal: number
  kind: string
  speaker: SpeakerRef | null
  label: string | null
  text: string
  paragraphs: string
  certainty: string
  exchange: { ordinal: number } | null
  start: number | null
  end: number | null
  outlet: string | null
  language: string | null
  corrections: string | null
}

/** A row as the domain knows it. What the database holds was checked when it was written. */
export function toStatementRecord(row: StatementRow): StatementRecord {
  const { id, transcriptId, ordinal, kind, speaker, label, text, exchange, start, end, outlet, language } = row
  return {
    id: asStatementId(id),
    transcriptId,
    ordinal,
    kind: kind as StatementKind,
    speaker,
    label,
    text,
    paragraphs: JSON.parse(row.paragraphs) as string[],
    certainty: certaintySchema.parse(JSON.parse(row.certainty)),
    exchange: exchange?.ordinal ?? null,
    ...{ start, end, outlet, language },
    corrections: row.corrections === null ? [] : (JSON.parse(row.corrections) as Correction[]),
  }
}

/** All statements of a transcript, in order. */
export async function findStatementsOf(database: Transaction, transcriptId: number): Promise<StatementRecord[]> {
  const rows = await database.statement.findMany({
    where: { transcriptId },
    orderBy: { ordinal: 'asc' },
    include: withSpeakerAndExchange,
  })
  return rows.map(toStatementRecord)
}

/** Statements by id, in the order asked; ids that are not there are left out. */
export async function findStatements(database: Database, ids: readonly string[]): Promise<StatementRecord[]> {
  const rows = await database.statement.findMany({ where: { id: { in: [...ids] } }, include: withSpeakerAndExchange })
  const byId = new Map(rows.map((row) => [row.id, toStatementRecord(row)]))
  return ids.flatMap((id) => byId.get(asStatementId(id)) ?? [])
}

/** The statement that is being said at a moment of the recording: the last that began by then, else the first with a time. */
export async function findSpokenAt(
  database: Database,
  transcriptId: number,
  seconds: number,
): Promise<StatementId | null> {
  const begun = await database.statement.findFirst({
    where: { transcriptId, start: { lte: seconds } },
    orderBy: [{ start: 'desc' }, { ordinal: 'desc' }],
    select: { id: true },
  })
  const first = await database.statement.findFirst({
    where: { transcriptId, start: { not: null } },
    orderBy: [{ start: 'asc' }, { ordinal: 'asc' }],
    select: { id: true },
  })
  const found = begun ?? first
  return found === null ? null : asStatementId(found.id)
}

/** A published id that is no longer a statement's. */
export type RetiredRecord = {
  id: StatementId
  mergedInto: StatementId | null
  text: string
  retiredAt: Date
  transcriptId: number
}

/** What a retired id stood for, or null when the id was never retired. */
export async function findRetired(database: Database, id: StatementId): Promise<RetiredRecord | null> {
  const row = await database.retiredStatement.findUnique({ where: { id } })
  if (row === null) return null
  return { ...row, id, mergedInto: row.mergedInto === null ? null : asStatementId(row.mergedInto) }
}

/** Whether an id is a statement's now. */
export async function isLive(database: Database, id: StatementId): Promise<boolean> {
  return (await database.statement.count({ where: { id } })) > 0
}

/** Ids asked for in one query: a database takes only so many parameters. */
const idsAtOnce = 5000

/** The row id of the transcript that a statement is or was part of, or null for an id that was never given. */
export async function findTranscriptIdOf(database: Database, id: StatementId): Promise<number | null> {
  const live = await database.statement.findUnique({ where: { id }, select: { transcriptId: true } })
  return live?.transcriptId ?? (await findRetired(database, id))?.transcriptId ?? null
}

/** Which of these ids are in use, or were, outside one transcript. */
export async function findTakenIds(
  database: Transaction,
  ids: readonly string[],
  outsideTranscriptId: number | null,
): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const where = {
      id: { in: ids.slice(start, start + idsAtOnce) },
      ...(outsideTranscriptId === null ? {} : { transcriptId: { not: outsideTranscriptId } }),
    }
    const live = await database.statement.findMany({ where, select: { id: true } })
    const retired = await database.retiredStatement.findMany({ where, select: { id: true } })
    const withdrawn = await database.withdrawnAddress.findMany({
      where: { address: where.id, ...(outsideTranscriptId === null ? {} : { transcriptId: where.transcriptId }) },
      select: { address: true },
    })
    for (const id of [...live, ...retired].map(({ id }) => id).concat(withdrawn.map(({ address }) => address)))
      taken.add(id)
  }
  return taken
}

/** All retired ids of a transcript, in the order they went. */
export async function findRetiredOf(database: Transaction, transcriptId: number): Promise<RetiredRecord[]> {
  const rows = await database.retiredStatement.findMany({
    where: { transcriptId },
    orderBy: [{ retiredAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    id: asStatementId(row.id),
    mergedInto: row.mergedInto === null ? null : asStatementId(row.mergedInto),
  }))
}

/** The slugs that a transcript had before. */
export async function findFormerSlugs(database: Transaction, transcriptId: number): Promise<string[]> {
  const rows = await database.formerSlug.findMany({ where: { transcriptId }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}
