import type { Transaction } from '#src/store/database.ts'
import { findGivenSpeakers, removeGivenSpeakers } from '#src/store/statement-speakers.ts'
import type { Statement } from '#src/transcript/statement.ts'

/**
 * Statements as their file gives them, with the speakers that the desk gave to some of them. The desk's word counts as long
 * as the statement has the label that it had then; where the file says the same by now, it has done its work.
 */
export async function recallSpeakers(
  database: Transaction,
  transcriptId: number,
  statements: readonly Statement[],
): Promise<Statement[]> {
  const given = await findGivenSpeakers(database, transcriptId)
  if (given.length === 0) return [...statements]
  const byId = new Map(statements.map((statement) => [statement.id as string, statement]))
  const done = given.filter(({ statementId, speaker, label }) => {
    const statement = byId.get(statementId)
    return statement !== undefined && (statement.speaker?.slug === speaker.slug || statement.label !== label)
  })
  await removeGivenSpeakers(
    database,
    done.map(({ statementId }) => statementId),
  )
  const open = new Map(given.filter((one) => !done.includes(one)).map((one) => [one.statementId, one.speaker]))
  return statements.map((statement) => {
    const speaker = open.get(statement.id)
    return speaker ? { ...statement, speaker } : statement
  })
}
