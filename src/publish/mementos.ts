import type { Memento } from '#src/query/history-views.ts'
import { timeMapPath } from '#src/transcript/permalink.ts'
import { type WebLink, writeLinkHeader } from './write-link-header.ts'

const linkFormat = 'application/link-format'

/** A page that has states in the past: its address of now, and that of each state, relative to the archive's. */
export type Original = { path: string; siteUrl: string }

/** The address of one state of a page. */
export const revisionPath = (path: string, revision: number): string => `${path}?rev=${revision}`
const httpDate = (at: string) => new Date(at).toUTCString()

/** What a page says of its states (RFC 7089, 4.5): the page is its own TimeGate. */
export function originalLinks({ path, siteUrl }: Original): WebLink[] {
  return [
    { href: `${siteUrl}${path}`, rel: 'original timegate' },
    { href: `${siteUrl}${timeMapPath(path)}`, rel: 'timemap', type: linkFormat },
  ]
}

/** The headers of one state of a page. Robots keep to the page of now. */
export function mementoHeaders(original: Original, { at }: Memento): Record<string, string> {
  return {
    'memento-datetime': httpDate(at),
    link: writeLinkHeader(originalLinks(original)),
    'x-robots-tag': 'noindex',
  }
}

/** All states of a page as a TimeMap (RFC 7089, 5). */
export function writeTimeMap(original: Original, mementos: readonly Memento[]): string {
  const [first, last] = [mementos[0], mementos.at(-1)]
  const self = {
    href: `${original.siteUrl}${timeMapPath(original.path)}`,
    rel: 'self',
    type: linkFormat,
    attributes: { ...(first ? { from: httpDate(first.at) } : {}), ...(last ? { until: httpDate(last.at) } : {}) },
  }
  const states = mementos.map((memento) => {
    const rel = ['memento', memento === first ? 'first' : '', memento === last ? 'last' : ''].filter(Boolean).join(' ')
    return {
      href: `${original.siteUrl}${revisionPath(original.path, memento.revision)}`,
      rel,
      attributes: { datetime: httpDate(memento.at) },
    }
  })
  return `${writeLinkHeader([...originalLinks(original).slice(0, 1), self, ...states], ',\n')}\n`
}
