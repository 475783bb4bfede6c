import 'server-only'
import { listStatementMementos, listTranscriptMementos } from '#src/query/list-mementos.ts'
import { isStatementId } from '#src/transcript/statement-id.ts'

/** The states of a page, oldest first, asked anew each time. */
export const loadStatementMementos = async (id: string) => (isStatementId(id) ? listStatementMementos(id) : [])
export const loadTranscriptMementos = listTranscriptMementos
