import type { ExportedStatement } from '#src/query/research-views.ts'
import { statementPath } from '#src/transcript/permalink.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * A statement cited in one plain line: who, as what, the title in quotation marks, where, when, and the permalink.
 * @param siteUrl The archive's address without a slash at its end.
 */
export function citeStatement(
  { id, speaker, label, role, transcript }: Omit<ExportedStatement, 'text'>,
  siteUrl: string,
): string {
  const { title, place, date } = transcript
  const parts = [speaker?.name ?? label, role, `“${title}”`, place, day.format(Date.parse(date))]
  return `${parts.filter((part) => part !== null && part !== '').join(', ')}. ${siteUrl}${statementPath(id)}`
}
