import { mementoHeaders } from '#src/publish/mementos.ts'
import { pageLinks } from '#src/publish/page-links.ts'
import { findMomentNear } from '#src/query/find-moment.ts'
import { getPastStatement } from '#src/query/get-past-statement.ts'
import { listStatementMementos } from '#src/query/list-mementos.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { parseMoment } from '#src/transcript/moment.ts'
import { readPassageParameters } from '#src/transcript/passage-parameters.ts'
import { passageQuery, statementPath } from '#src/transcript/permalink.ts'
import { parseStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import { partOf, statementParts } from '../page-parts.ts'
import { findMemento, originalHeaders, readRevision } from './find-memento.ts'
import { type Asked, type FoundPage, missing } from './found-page.ts'
import { siteUrl } from './site.ts'

/** A statement in any spelling: its page, where it is now, or what it said before it was removed. */
export async function findStatementPage(name: string, part: string | undefined, asked: Asked): Promise<FoundPage> {
  const id = parseStatementId(decode(name))
  if (id === undefined) return missing
  if (part !== undefined) return findPart(name, part, id, asked.query)
  if (asked.query.has('rev')) return findRevision(name, id, asked.query)
  const found = await resolveStatementAddress(id)
  if (found.state === 'unknown') return missing
  if (asked.acceptDatetime !== null)
    return findMemento(statementPath(id), asked.acceptDatetime, () => listStatementMementos(id))
  if (found.state === 'gone') return { status: 410, path: `/gone/${id}${passageSuffix(asked.query)}` }
  const present = found.state === 'moved' ? found.to : id
  if (present !== name) return { status: 308, address: `${statementPath(present)}${suffix(asked.query)}` }
  return (await findMoment(present, asked.query)) ?? showStatement(present, asked.query)
}

/** The way to the statement that is being said at the moment that the address names, when it is another. */
async function findMoment(id: StatementId, query: URLSearchParams): Promise<FoundPage | null> {
  const seconds = parseMoment(query.get('t') ?? '')
  const spoken = seconds === undefined ? null : await findMomentNear(id, seconds)
  return spoken === null || spoken === id ? null : { status: 302, address: `${statementPath(spoken)}?${query}` }
}

function showStatement(id: StatementId, query: URLSearchParams): FoundPage {
  const headers = originalHeaders(statementPath(id), pageLinks(statementPath(id), siteUrl()))
  const passage = passageSuffix(query)
  if (passage === '') return { status: 200, path: statementPath(id), cached: true, plain: true, headers }
  return { status: 200, path: `${statementPath(id)}/passage${passage}`, cached: false, plain: true, headers }
}

async function findPart(name: string, part: string, id: StatementId, query: URLSearchParams): Promise<FoundPage> {
  const kept = partOf(statementParts, part)
  if (kept === undefined) return missing
  const found = await resolveStatementAddress(id)
  if (found.state === 'unknown') return missing
  // The states of the past outlive the statement: its list of them stays at the address that it had.
  const present = found.state === 'moved' && part !== 'timemap' ? found.to : id
  const { cached, path = part, plain, ...framed } = kept
  if (found.state === 'gone' && part !== 'timemap')
    return { status: 410, path: `/gone/${id}${kept.framed ? '/embed' : ''}`, ...framed }
  if (present !== name) return { status: 308, address: `${statementPath(present)}/${part}${suffix(query)}` }
  return {
    status: 200,
    path: `${statementPath(present)}/${path}${cached ? '' : suffix(query)}`,
    cached,
    ...framed,
    ...(plain && { plain }),
  }
}

/** A statement as it stood in a revision: also one that was removed since, or that another swallowed. */
async function findRevision(name: string, id: StatementId, query: URLSearchParams): Promise<FoundPage> {
  const revision = readRevision(query)
  const past = typeof revision === 'number' ? await getPastStatement(id, revision) : null
  if (past === null) return missing
  const path = statementPath(id)
  if (id !== name) return { status: 308, address: `${path}${suffix(query)}` }
  const headers = mementoHeaders({ path, siteUrl: siteUrl() }, past)
  const passage = passageSuffix(query)
  if (passage === '') return { status: 200, path: `${path}/revision/${revision}`, cached: true, plain: true, headers }
  return { status: 200, path: `${path}/passage${passage}&rev=${revision}`, cached: false, plain: true, headers }
}

/** The passage that an address names, as a query of its own; empty when it names none. */
function passageSuffix(query: URLSearchParams): string {
  const passage = readPassageParameters(query)
  return passage === null ? '' : `?${passageQuery(passage)}`
}

/** A query as it was asked: what is moved keeps it. */
function suffix(query: URLSearchParams): string {
  return query.size === 0 ? '' : `?${query}`
}

/** A part of a path as it was typed; left as it is where its percent signs make no sense. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
