import { findStates, type PastRevision } from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscriptIdOf } from '#src/store/statements.ts'
import { cutPassage, findPassage, type Passage } from '#src/transcript/passage.ts'
import { asStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import { followRange } from './follow-range.ts'
import type { PassageView } from './history-views.ts'

/** A passage of fewer words than this may stand elsewhere by chance. */
const fewestElsewhere = 4

/**
 * What became of a passage of a statement: it stands where it did, its words were changed by a correction, another statement
 * has them since the transcript was divided otherwise, or nobody here ever said them so.
 */
export async function getPassage(id: StatementId, passage: Passage): Promise<PassageView> {
  const states = await listStates(id)
  const textIn = (revision: PastRevision | undefined) =>
    revision?.state.statements.find((statement) => statement.id === id)?.text
  const newest = states.at(-1)
  const present = textIn(newest)
  if (present !== undefined && findPassage(present, passage)) return { state: 'found', passage }
  const last = states.findLastIndex((revision) => findPassage(textIn(revision) ?? '', passage) !== undefined)
  const elsewhere = findElsewhere(newest, id, passage)
  if (elsewhere !== null) return elsewhere
  const [then, next] = [states[last], states[last + 1]]
  const before = textIn(then)
  if (then === undefined || next === undefined || before === undefined) return { state: 'unknown' }
  const followed = followRange(before, present ?? '', findPassage(before, passage) ?? { start: 0, end: 0 })
  return {
    state: 'changed',
    ...{ revision: then.number, at: next.createdAt.toISOString(), reason: next.reason, words: followed.words },
    passage: (present !== undefined && cutPassage(present, followed.range)) || null,
  }
}

/** The states of a statement's transcript, oldest first. */
async function listStates(id: StatementId): Promise<PastRevision[]> {
  const database = await sharedDatabase()
  const transcriptId = await findTranscriptIdOf(database, id)
  return transcriptId === null ? [] : findStates(database, transcriptId)
}

function findElsewhere(revision: PastRevision | undefined, id: StatementId, passage: Passage): PassageView | null {
  if (passage.quote.split(/\s+/).length < fewestElsewhere) return null
  const other = revision?.state.statements.find(
    (statement) => statement.id !== id && findPassage(statement.text, passage),
  )
  return other ? { state: 'elsewhere', id: asStatementId(other.id), passage } : null
}
