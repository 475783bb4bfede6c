import { getStatement, type StatementWithLinks } from '#src/query/get-statement.ts'
import { getStatementHistory } from '#src/query/get-statement-history.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { statementRevisionPath, transcriptPath } from '#src/transcript/permalink.ts'
import { parseStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import { citeStatementPage } from '../../citation-item.ts'
import { citationAnswer, toCitations } from '../citations.ts'
import { defineOperation, notFound, type Outcome } from '../operation.ts'
import { idPath } from '../parameters.ts'
import { pageOf, versionRecord, wholeStatementRecord } from '../records.ts'
import { toSpeakerRef, toWholeStatement } from '../to-records.ts'

const tag = 'Statements'

export const statementOperation = defineOperation(
  {
    id: 'getStatement',
    method: 'GET',
    at: '/statements/{id}',
    tag,
    summary: 'Get a statement by its id',
    description:
      'One that was merged into another redirects to it (308). One that was removed answers 410 with `text`, `retiredAt` and `transcript`.',
    path: idPath,
    answer: wholeStatementRecord,
    problems: [404, 410],
  },
  async ({ path, siteUrl }) => {
    const found = await findLive(path.id, siteUrl, '')
    if (!('statement' in found)) return found
    const { statement } = found
    return { value: toWholeStatement(statement, siteUrl), lastModified: statement.changedAt }
  },
)

/** The statement that an id names now, or why there is none. The usual case asks for nothing but the statement. */
async function findLive(
  text: string,
  siteUrl: string,
  rest: string,
): Promise<{ statement: StatementWithLinks } | Exclude<Outcome<never>, { value: unknown }>> {
  const id = parseStatementId(text) as StatementId
  const statement = await getStatement(id)
  if (statement !== null) return id === text ? { statement } : { moved: `/statements/${id}${rest}` }
  const found = await resolveStatementAddress(id)
  if (found.state === 'moved') return { moved: `/statements/${found.to}${rest}` }
  if (found.state !== 'gone') return notFound('statement with this id')
  const { slug, title, date } = found.transcript
  const transcript = { slug, title, date, url: `${siteUrl}${transcriptPath(slug)}` }
  const detail = 'This statement was removed. `text` is what it last said.'
  return { problem: { status: 410, title: 'Gone', detail, text: found.text, retiredAt: found.retiredAt, transcript } }
}

export const versionsOperation = defineOperation(
  {
    id: 'listVersions',
    method: 'GET',
    at: '/statements/{id}/revisions',
    tag,
    summary: 'How a statement read over time',
    description: 'Newest first. Those of a statement that was removed stay.',
    path: idPath,
    answer: pageOf(versionRecord, 'VersionPage'),
    list: true,
    problems: [404],
  },
  async ({ path, siteUrl }) => {
    const id = parseStatementId(path.id) as StatementId
    const history = await getStatementHistory(id)
    if (history === null) return notFound('statement with this id')
    const items = history.versions.map(({ speaker, ...version }) => ({
      ...version,
      url: `${siteUrl}${statementRevisionPath(id, version.revision)}`,
      speaker: speaker && toSpeakerRef(speaker, siteUrl),
    }))
    const [newest] = history.versions
    return { value: { items, next: null }, lastModified: newest ? new Date(newest.since) : null }
  },
)

export const statementCitationsOperation = defineOperation(
  {
    id: 'citeStatement',
    method: 'GET',
    at: '/statements/{id}/citations',
    tag: 'Citations',
    summary: 'Cite a statement',
    path: idPath,
    answer: citationAnswer,
    problems: [404, 410],
  },
  async ({ path, siteUrl }) => {
    const found = await findLive(path.id, siteUrl, '/citations')
    if (!('statement' in found)) return found
    const view = await getStatementPage(found.statement.id)
    if (view === null) return notFound('statement with this id')
    const value = toCitations(citeStatementPage(view, { siteUrl, accessed: null }))
    return { value, lastModified: found.statement.changedAt }
  },
)
