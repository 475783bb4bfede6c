import { mementoHeaders } from '#src/publish/mementos.ts'
import { pageLinks } from '#src/publish/page-links.ts'
import { findMomentOfTranscript } from '#src/query/find-moment.ts'
import { getPastTranscript } from '#src/query/get-past-transcript.ts'
import { listTranscriptMementos } from '#src/query/list-mementos.ts'
import { resolveTranscriptAddress } from '#src/query/resolve-transcript-address.ts'
import { parseMoment } from '#src/transcript/moment.ts'
import { statementInTranscriptPath, transcriptPath } from '#src/transcript/permalink.ts'
import { partOf, transcriptParts } from '../page-parts.ts'
import { findMemento, originalHeaders, readRevision } from './find-memento.ts'
import { type Asked, type FoundPage, missing } from './found-page.ts'
import { siteUrl } from './site.ts'

/** A transcript by its slug, or by one that it had: its page, or where that is now. */
export async function findTranscriptPage(slug: string, part: string | undefined, asked: Asked): Promise<FoundPage> {
  const current = await resolveTranscriptAddress(slug)
  if (current === null) return missing
  const path = transcriptPath(current)
  if (part !== undefined) {
    const kept = partOf(transcriptParts, part)
    if (kept === undefined) return missing
    if (current !== slug) return { status: 308, address: `${path}/${part}` }
    return { status: 200, ...kept, path: `${path}/${kept.path ?? part}` }
  }
  if (current !== slug) return { status: 308, address: asked.query.size === 0 ? path : `${path}?${asked.query}` }
  if (asked.query.has('rev')) return findRevision(current, asked.query)
  if (asked.acceptDatetime !== null)
    return findMemento(path, asked.acceptDatetime, () => listTranscriptMementos(current))
  const seconds = parseMoment(asked.query.get('t') ?? '')
  const spoken = seconds === undefined ? null : await findMomentOfTranscript(current, seconds)
  if (spoken !== null) return { status: 302, address: statementInTranscriptPath(current, spoken) }
  return { status: 200, path, cached: true, plain: true, headers: originalHeaders(path, pageLinks(path, siteUrl())) }
}

async function findRevision(slug: string, query: URLSearchParams): Promise<FoundPage> {
  const revision = readRevision(query)
  const past = typeof revision === 'number' ? await getPastTranscript(slug, revision) : null
  if (past === null) return missing
  const path = transcriptPath(slug)
  const headers = mementoHeaders({ path, siteUrl: siteUrl() }, past)
  return { status: 200, path: `${path}/revision/${revision}`, cached: true, plain: true, headers }
}
