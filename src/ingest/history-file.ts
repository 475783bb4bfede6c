import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { PastRevision, PastStatement, PastTranscript } from '#src/store/revisions.ts'
import { speakerRefSchema, statementKindSchema } from '#src/transcript/statement.ts'
import { statementIdSchema } from '#src/transcript/statement-id.ts'
import { keptFilePath, listLines, onOneLine, readKeptFile, writeKeptFile } from './kept-file.ts'

/** The states that a transcript has had, as they are written down beside it. */
export type WrittenHistory = {
  transcript: string
  /** The state that stands in the transcript's own file: its number, when it came, and why. */
  current: { revision: number; at: Date; reason: string | null }
  /** Those before it, oldest first. */
  before: PastRevision[]
  /** When it was withdrawn, oldest first; of the last one `restoredAt` may be null, and then it is withdrawn now. */
  withdrawals: WrittenWithdrawal[]
}

/** A withdrawal as it is written down. */
export type WrittenWithdrawal = { withdrawnAt: Date; reason: string; restoredAt: Date | null }

const momentSchema = z.iso.datetime().transform((text) => new Date(text))

/** A statement in full, or the id of one that was the same in the state before. */
const writtenStatementSchema = z.union([
  statementIdSchema,
  z.object({
    id: statementIdSchema,
    kind: statementKindSchema,
    speaker: speakerRefSchema.nullable(),
    label: z.string().nullable(),
    paragraphs: z.array(z.string()),
    /** Left out where it is the paragraphs, a blank line between them. */
    text: z.string().optional(),
  }),
])

const historySchema = z.object({
  transcript: z.string(),
  current: z.object({ revision: z.int().min(1), at: momentSchema, reason: z.string().nullable() }),
  withdrawn: z.array(z.object({ at: momentSchema, reason: z.string(), restored: momentSchema.nullable() })).default([]),
  before: z.array(
    z.object({
      revision: z.int().min(1),
      at: momentSchema,
      reason: z.string().nullable(),
      title: z.string(),
      date: z.string(),
      place: z.string().nullable(),
      event: z.string().nullable(),
      statements: z.array(writtenStatementSchema),
    }),
  ),
})

const heading =
  '# What this transcript said before it was corrected. Rostrum writes this file: keep it beside the transcript, and under version control.\n'

/** Where the past of a transcript file is written down: `talk.md` has `talk.history.yaml`, once it was corrected. */
export function historyFilePath(transcriptFile: string): string {
  return keptFilePath(transcriptFile, 'history')
}

/**
 * The past of a transcript file, or null when none is written down.
 * @throws Error with one sentence when the file is damaged: going on would lose what it holds.
 */
export async function readHistoryFile(transcriptFile: string): Promise<WrittenHistory | null> {
  const written = await readKeptFile(historyFilePath(transcriptFile), historySchema, 'history file')
  if (written === null) return null
  const { withdrawn, before, ...rest } = written
  const withdrawals = withdrawn.map(({ at, reason, restored }) => ({ withdrawnAt: at, reason, restoredAt: restored }))
  return { ...rest, before: readStates(before), withdrawals }
}

function readStates(written: z.infer<typeof historySchema>['before']): PastRevision[] {
  let known = new Map<string, PastStatement>()
  return written.map(({ revision, at, reason, statements, ...metadata }) => {
    const read = statements.flatMap((statement): PastStatement[] => {
      if (typeof statement === 'string') return [known.get(statement) ?? []].flat()
      return [{ ...statement, text: statement.text ?? statement.paragraphs.join('\n\n') }]
    })
    known = new Map(read.map((statement) => [statement.id, statement]))
    return { number: revision, createdAt: at, reason, state: { ...metadata, statements: read } }
  })
}

/** The text of a history file: it grows at its end, by what a correction changed. */
export function formatHistoryFile({ transcript, current, before, withdrawals }: WrittenHistory): string {
  let known = new Map<string, PastStatement>()
  const states = before.map((revision) => {
    const written = formatState(revision, known)
    known = new Map(revision.state.statements.map((statement) => [statement.id, statement]))
    return written
  })
  const now = { ...current, at: current.at.toISOString() }
  return [
    heading,
    `transcript: ${transcript}\n`,
    `current: ${onOneLine(now)}\n`,
    withdrawals.length > 0 ? listLines('withdrawn', withdrawals.map(toWritten)) : '',
    ...(states.length > 0 ? ['before:\n', ...states] : ['before: []\n']),
  ].join('')
}

function toWritten({ withdrawnAt, reason, restoredAt }: WrittenWithdrawal) {
  return { at: withdrawnAt.toISOString(), reason, restored: restoredAt?.toISOString() ?? null }
}

/** The withdrawal that a history ends with, when it is not over. */
export function openWithdrawal(history: Pick<WrittenHistory, 'withdrawals'> | null): WrittenWithdrawal | null {
  const last = history?.withdrawals.at(-1)
  return last?.restoredAt === null ? last : null
}

function formatState({ number, createdAt, reason, state }: PastRevision, known: Map<string, PastStatement>): string {
  const { statements, ...metadata } = state
  const fields = Object.entries({ at: createdAt.toISOString(), reason, ...toMetadata(metadata) })
  const written = statements.map((statement) => {
    if (isDeepStrictEqual(known.get(statement.id), statement)) return statement.id
    const { id, kind, speaker, label, paragraphs, text } = statement
    const same = text === paragraphs.join('\n\n')
    return { id, kind, speaker, label, paragraphs, ...(same ? {} : { text }) }
  })
  const lines = fields.map(([name, value]) => `    ${name}: ${onOneLine(value)}\n`).join('')
  return `  - revision: ${number}\n${lines}${listLines('statements', written, '    ')}`
}

function toMetadata({ title, date, place, event }: Omit<PastTranscript, 'statements'>) {
  return { title, date, place, event }
}

/** Write the past of a transcript file down, all of it or nothing. */
export async function writeHistoryFile(transcriptFile: string, history: WrittenHistory): Promise<void> {
  await writeKeptFile(historyFilePath(transcriptFile), formatHistoryFile(history))
}
