import { z } from 'zod'
import {
  type SpeakerRef,
  type StatementKind,
  speakerRefSchema,
  statementKindSchema,
} from '#src/transcript/statement.ts'
import type { Database } from './database.ts'
import { findStatementsOf } from './statements.ts'

/** One state of a transcript's text. */
export type RevisionRecord = { number: number; createdAt: Date; reason: string | null }

/** A statement as it stood in a revision. */
export type PastStatement = {
  id: string
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  text: string
  paragraphs: string[]
}

/** A transcript as it stood in a revision. */
export type PastTranscript = {
  title: string
  date: string
  place: string | null
  event: string | null
  statements: PastStatement[]
}

/** A revision with the text that it had. */
export type PastRevision = RevisionRecord & { state: PastTranscript }

/** What save-transcript.ts keeps of a state that was superseded. */
const bodySchema = z.object({
  ...{ title: z.string(), date: z.string(), place: z.string().nullable(), event: z.string().nullable() },
  statements: z.array(
    z.object({
      id: z.string(),
      kind: statementKindSchema,
      speaker: speakerRefSchema.nullable(),
      label: z.string().nullable(),
      text: z.string(),
      paragraphs: z.string().transform((list) => z.array(z.string()).parse(JSON.parse(list))),
    }),
  ),
})

/** All revisions of a transcript, oldest first. */
export async function findRevisions(database: Database, transcriptId: number): Promise<RevisionRecord[]> {
  return database.revision.findMany({
    where: { transcriptId },
    orderBy: { number: 'asc' },
    select: { number: true, createdAt: true, reason: true },
  })
}

/** A transcript as it stood in one of its revisions, the newest included; null when there is no such revision. */
export async function findTranscriptAt(
  database: Database,
  transcriptId: number,
  number: number,
): Promise<PastTranscript | null> {
  const revision = await database.revision.findUnique({
    where: { transcriptId_number: { transcriptId, number } },
    select: { body: true, transcript: { select: { title: true, date: true, place: true, event: true } } },
  })
  if (revision === null) return null
  if (revision.body !== null) return readRevisionBody(revision.body)
  const statements = await findStatementsOf(database, transcriptId)
  return { ...revision.transcript, statements: statements.map(toPastStatement) }
}

/** A past state out of what its revision keeps. */
export function readRevisionBody(body: string): PastTranscript {
  return bodySchema.parse(JSON.parse(body))
}

function toPastStatement({ id, kind, speaker, label, text, paragraphs }: PastStatement): PastStatement {
  return { id, kind, speaker, label, text, paragraphs }
}

/** All states of a transcript, oldest first; the last one is that of now. */
export async function findStates(database: Database, transcriptId: number): Promise<PastRevision[]> {
  const states: PastRevision[] = []
  for (const revision of await findRevisions(database, transcriptId)) {
    const state = await findTranscriptAt(database, transcriptId, revision.number)
    if (state) states.push({ ...revision, state })
  }
  return states
}

/** A past state as a revision keeps it: what findTranscriptAt reads. */
export function toRevisionBody({ statements, ...metadata }: PastTranscript): string {
  const written = statements.map((statement) => ({ ...statement, paragraphs: JSON.stringify(statement.paragraphs) }))
  return JSON.stringify({ ...metadata, statements: written })
}
