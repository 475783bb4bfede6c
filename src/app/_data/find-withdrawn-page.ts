import { findWithdrawalOfStatement, findWithdrawalOfTranscript } from '#src/query/find-withdrawal.ts'
import { parseStatementId } from '#src/transcript/statement-id.ts'
import { partOf, statementParts, transcriptParts } from '../page-parts.ts'
import { type FoundPage, missing } from './found-page.ts'

/**
 * What stands at an address where nothing is shown: why the transcript was withdrawn, with status 410, on its own page, on
 * those of its statements and on all that hangs on them; else nothing.
 */
export async function findWithdrawnPage(place: 's' | 'transcripts', name: string, part?: string): Promise<FoundPage> {
  const parts = place === 's' ? statementParts : transcriptParts
  const kept = part === undefined ? {} : partOf(parts, part)
  if (kept === undefined) return missing
  const key = place === 's' ? parseStatementId(name) : name
  if (key === undefined) return missing
  const withdrawal = await (place === 's' ? findWithdrawalOfStatement(key) : findWithdrawalOfTranscript(key))
  if (withdrawal === null) return missing
  const path = `/withdrawn/${place}/${key}`
  return 'framed' in kept && kept.framed ? { status: 410, path: `${path}/embed`, framed: true } : { status: 410, path }
}
