import { writeTimeMap } from '#src/publish/mementos.ts'
import type { Memento } from '#src/query/history-views.ts'
import { siteUrl } from './_data/site.ts'

/** Send all states of a page as a TimeMap (RFC 7089, 5). */
export function sendTimeMap(path: string, mementos: readonly Memento[]): Response {
  const headers = { 'content-type': 'application/link-format; charset=utf-8', 'cache-control': 'public, max-age=0' }
  return new Response(writeTimeMap({ path, siteUrl: siteUrl() }, mementos), { headers })
}
