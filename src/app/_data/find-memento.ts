import { originalLinks, revisionPath } from '#src/publish/mementos.ts'
import { type WebLink, writeLinkHeader } from '#src/publish/write-link-header.ts'
import type { Memento } from '#src/query/history-views.ts'
import { mementoAt } from '#src/query/list-mementos.ts'
import type { FoundPage, PageHeaders } from './found-page.ts'
import { siteUrl } from './site.ts'

/** A revision as an address asks for it: null when it asks for none, undefined when it asks for what can't be one. */
export function readRevision(query: URLSearchParams): number | null | undefined {
  const text = query.get('rev')
  if (text === null) return null
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

/** The headers of a page that has states in the past, with links of its own. */
export function originalHeaders(path: string, links: readonly WebLink[] = []): PageHeaders {
  const original = { path, siteUrl: siteUrl() }
  return { vary: 'Accept-Datetime', link: writeLinkHeader([...originalLinks(original), ...links]) }
}

/** The way to the state of a page at a moment (RFC 7089, 4.1.1: the page is its own TimeGate). */
export async function findMemento(
  path: string,
  acceptDatetime: string,
  listMementos: () => Promise<Memento[]>,
): Promise<FoundPage> {
  const moment = new Date(acceptDatetime)
  if (acceptDatetime.length > 100 || Number.isNaN(moment.getTime()))
    return { status: 400, reason: 'Accept-Datetime must be a date as in “Thu, 31 May 2007 20:35:00 GMT”.' }
  const memento = mementoAt(await listMementos(), moment)
  if (memento === undefined) return { status: 404, path: '/missing' }
  return { status: 302, address: revisionPath(path, memento.revision), headers: originalHeaders(path) }
}
