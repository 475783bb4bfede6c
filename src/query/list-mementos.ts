import { findRevisions } from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { getStatementHistory } from './get-statement-history.ts'
import type { Memento } from './history-views.ts'

/** The states that a statement's page has had, oldest first: one for each revision that changed the statement. */
export async function listStatementMementos(id: StatementId): Promise<Memento[]> {
  const history = await getStatementHistory(id)
  return (history?.versions ?? []).map(({ revision, since }) => ({ revision, at: since })).reverse()
}

/** The states that a transcript's page has had, oldest first. */
export async function listTranscriptMementos(slug: string): Promise<Memento[]> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  if (transcript === null) return []
  const revisions = await findRevisions(database, transcript.id)
  return revisions.map(({ number, createdAt }) => ({ revision: number, at: createdAt.toISOString() }))
}

/** The state at a moment (RFC 7089, 4.1), told in whole seconds: the last one that had come by then, or the first one. */
export function mementoAt(mementos: readonly Memento[], moment: Date): Memento | undefined {
  const second = (time: number) => Math.floor(time / 1000)
  return mementos.findLast(({ at }) => second(Date.parse(at)) <= second(moment.getTime())) ?? mementos[0]
}
