import type { StatementPageView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { shortenText } from './shorten-text.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * A statement's words between quotation marks, with who said them, when, and the permalink; long ones shortened.
 * @param siteUrl The archive's address without a slash at its end.
 */
export function quoteStatement({ statement, transcript, role }: StatementPageView, siteUrl: string): string {
  const { text, whole } = shortenText(statement.text, 500)
  const said = whole || text.endsWith('…') ? text : `${text} […]`
  const name = statement.speaker?.name ?? statement.label
  const who = [name, role, day.format(Date.parse(transcript.date))].filter((part) => part !== null && part !== '')
  return `“${said}” — ${who.join(', ')}. ${siteUrl}${statementPath(statement.id)}`
}
