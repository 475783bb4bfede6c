import { describe, expect, it } from 'vitest'
import { mementoHeaders, writeTimeMap } from '#src/publish/mementos.ts'
import { mementoAt } from '#src/query/list-mementos.ts'

const original = { path: '/s/kn6fy55waa', siteUrl: 'https://archive.example' }
const mementos = [
  { revision: 1, at: '2025-04-11T10:00:00.700Z' },
  { revision: 3, at: '2025-05-01T08:30:00.000Z' },
]

describe('the states of a page', () => {
  it('are listed in link format, with their moments', () => {
    expect(writeTimeMap(original, mementos)).toBe(
      [
        '<https://archive.example/s/kn6fy55waa>; rel="original timegate",',
        '<https://archive.example/s/kn6fy55waa/timemap>; rel="self"; type="application/link-format"; from="Fri, 11 Apr 2025 10:00:00 GMT"; until="Thu, 01 May 2025 08:30:00 GMT",',
        '<https://archive.example/s/kn6fy55waa?rev=1>; rel="memento first"; datetime="Fri, 11 Apr 2025 10:00:00 GMT",',
        '<https://archive.example/s/kn6fy55waa?rev=3>; rel="memento last"; datetime="Thu, 01 May 2025 08:30:00 GMT"\n',
      ].join('\n'),
    )
  })

  it('each say when they were, and where the page of now is', () => {
    expect(mementoHeaders(original, { revision: 1, at: '2025-04-11T10:00:00.700Z' })).toEqual({
      'memento-datetime': 'Fri, 11 Apr 2025 10:00:00 GMT',
      link: '<https://archive.example/s/kn6fy55waa>; rel="original timegate", <https://archive.example/s/kn6fy55waa/timemap>; rel="timemap"; type="application/link-format"',
      'x-robots-tag': 'noindex',
    })
  })

  it('answer for any moment: the last that had come, and the first for all time before', () => {
    const at = (moment: string) => mementoAt(mementos, new Date(moment))?.revision
    expect(at('2007-05-31T20:35:00Z')).toBe(1)
    expect(at('2025-04-11T10:00:00Z')).toBe(1)
    expect(at('2025-05-01T08:29:59Z')).toBe(1)
    expect(at('2025-05-01T08:30:00Z')).toBe(3)
    expect(at('2040-01-01T00:00:00Z')).toBe(3)
    expect(mementoAt([], new Date())).toBeUndefined()
  })
})
