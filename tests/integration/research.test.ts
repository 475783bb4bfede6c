import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { exportStatements } from '#src/query/export-statements.ts'
import { exportContext, getContext } from '#src/query/get-context.ts'
import { getFrequency } from '#src/query/get-frequency.ts'
import { getGroupedSearch } from '#src/query/get-grouped-search.ts'
import { getSearchFeed } from '#src/query/get-search-feed.ts'
import { getSuggestions } from '#src/query/get-suggestions.ts'
import { getSpeakerFeed, getTranscriptFeed } from '#src/query/get-transcript-feed.ts'
import type { SearchScope } from '#src/query/research-views.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const register = `speakers:
  - slug: anna-berg
    name: Anna Berg
    roles:
      - { title: Minister of Finance, since: 2024-01-01, until: 2024-12-31 }
      - { title: Prime Minister, since: 2025-01-01 }
`
const transcript = (title: string, date: string, place: string, speech: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nplace: ${place}\nspeakers: [Anna Berg]\n---\n\n${speech}\n`
const first = transcript(
  'On the budget',
  '2024-06-01',
  'Oslo',
  'ANNA BERG: The budget grows. Taxes do not grow.\n\nQUESTION: Why does the budget grow?\n\nANNA BERG: Schools need it.',
)
const second = transcript('On schools', '2025-03-01', 'Bergen', 'ANNA BERG: The budget for schools is safe.')

let archive: ScratchArchive
beforeAll(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write('speakers.yaml', register)
  await archive.write('2025/2025-03-01-schools.md', second)
  await archive.ingest(undefined, { now: new Date('2025-03-02T10:00:00Z') })
  await archive.write('2024/2024-06-01-budget.md', first)
  await archive.ingest(undefined, { now: new Date('2025-04-01T10:00:00Z') })
})
afterAll(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

function scope(q: string, filters: Partial<SearchScope> = {}): SearchScope {
  return { speaker: null, kind: null, year: null, place: null, language: null, ...filters, q }
}

async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('an export', () => {
  it('has every statement that the search finds, in its order, with role and place', async () => {
    const { total, count, statements } = await exportStatements({ ...scope('budget'), sort: 'oldest' })
    const rows = await readAll(statements)
    expect({ total, count }).toEqual({ total: 3, count: 3 })
    expect(rows.at(-1)).toMatchObject({
      kind: 'remark',
      speaker: { slug: 'anna-berg', name: 'Anna Berg' },
      role: 'Prime Minister',
      text: 'The budget for schools is safe.',
      transcript: { title: 'On schools', date: '2025-03-01', place: 'Bergen' },
    })
    const spoken = rows.find(({ text }) => text.startsWith('The budget grows'))
    expect(spoken?.role).toBe('Minister of Finance')
    const found = await searchStatements({ ...scope('budget'), sort: 'oldest', page: 1 })
    expect(rows.map(({ id }) => id)).toEqual(found.results.map(({ id }) => id))
  })

  it('holds no more than it is told to, and says how many there are', async () => {
    const { total, count, statements } = await exportStatements({ ...scope('budget'), sort: 'best' }, 2)
    expect({ total, count, read: (await readAll(statements)).length }).toEqual({ total: 3, count: 2, read: 2 })
  })

  it('narrows down by place', async () => {
    const { statements } = await exportStatements({ ...scope('budget', { place: 'Bergen' }), sort: 'best' })
    expect((await readAll(statements)).map(({ transcript: { place } }) => place)).toEqual(['Bergen'])
  })
})

describe('facets', () => {
  it('count places and languages, each without its own filter', async () => {
    const view = await searchStatements({ ...scope('budget', { place: 'Bergen' }), sort: 'best', page: 1 })
    expect(view.total).toBe(1)
    expect(view.facets.places).toEqual([
      { value: 'Oslo', name: 'Oslo', count: 2 },
      { value: 'Bergen', name: 'Bergen', count: 1 },
    ])
    expect(view.facets.languages).toEqual([{ value: 'en', name: 'English', count: 1 }])
  })
})

describe('words in context', () => {
  it('are read from the store, with who said them and when', async () => {
    const view = await getContext(scope('budget', { speaker: 'anna-berg' }), { sort: 'newest', page: 1 })
    expect(view).toMatchObject({ total: 2, statements: 2, pageCount: 1, speakerName: 'Anna Berg' })
    expect(view.lines[0]).toMatchObject({ left: 'The ', match: 'budget', right: ' for schools is safe.' })
    expect(view.lines[0]?.transcript.date).toBe('2025-03-01')
  })

  it('past the last page are those of the last page', async () => {
    const view = await getContext(scope('budget'), { sort: 'left', page: 9 })
    expect({ page: view.page, lines: view.lines.length }).toEqual({ page: 1, lines: 3 })
  })

  it('leave the archive as a whole', async () => {
    const { total, count, lines } = await exportContext(scope('grow'), 'left')
    const matches = (await readAll(lines)).map(({ line }) => line.match)
    expect({ total, count, matches }).toEqual({ total: 3, count: 3, matches: ['grow', 'grows', 'grow'] })
  })
})

describe('counts over time', () => {
  it('stand beside what was said in all', async () => {
    const { speaker, kind, year, place, language } = scope('')
    const filters = { speaker, kind, year, place, language }
    const view = await getFrequency({ queries: ['schools', 'taxes'], filters, period: 'year', by: 'query' })
    expect(view.periods).toEqual(['2024', '2025'])
    expect(view.series.map(({ occurrences }) => occurrences)).toEqual([
      [1, 1],
      [1, 0],
    ])
    expect(view.series[0]?.words).toEqual([15, 6])
    expect(view.series[0]?.perMillion[1]).toBeCloseTo(1_000_000 / 6)
  })

  it('tell apart by name those who say it', async () => {
    const { speaker, kind, year, place, language } = scope('')
    const filters = { speaker, kind, year, place, language }
    const view = await getFrequency({ queries: ['budget'], filters, period: 'year', by: 'speaker' })
    expect(view.series.map((series) => [series.speaker?.name, series.occurrences])).toEqual([
      ['Anna Berg', [1, 1]],
      ['Reporter', [1, 0]],
    ])
    expect(view.series[1]?.perMillion[1]).toBeNull()
  })
})

describe('groups', () => {
  it('gather what is found by transcript', async () => {
    const view = await getGroupedSearch({ ...scope('budget'), sort: 'newest', page: 1 })
    expect({ total: view.total, transcripts: view.transcripts }).toEqual({ total: 3, transcripts: 2 })
    expect(view.groups.map(({ transcript: { title }, count, results }) => [title, count, results.length])).toEqual([
      ['On schools', 1, 1],
      ['On the budget', 2, 2],
    ])
  })
})

describe('feeds', () => {
  it('begin with what came into the archive last, whenever it was said', async () => {
    const { statements } = await getSearchFeed(scope('budget'))
    expect(statements.map(({ text, publishedAt }) => [text, publishedAt.toISOString().slice(0, 10)])).toEqual([
      ['Why does the budget grow?', '2025-04-01'],
      ['The budget grows. Taxes do not grow.', '2025-04-01'],
      ['The budget for schools is safe.', '2025-03-02'],
    ])
    const { transcripts } = await getTranscriptFeed()
    expect(transcripts.map(({ title }) => title)).toEqual(['On the budget', 'On schools'])
  })

  it('of a speaker have the transcripts with a word of hers, the latest event first', async () => {
    const feed = await getSpeakerFeed('anna-berg')
    expect(feed?.speaker?.name).toBe('Anna Berg')
    expect(feed?.transcripts.map(({ title }) => title)).toEqual(['On schools', 'On the budget'])
    expect(await getSpeakerFeed('nobody')).toBeNull()
  })
})

describe('suggestions', () => {
  it('lead to speakers and transcripts, and complete words', async () => {
    expect(await getSuggestions('anna')).toContainEqual({
      ...{ type: 'speaker', text: 'Anna Berg', path: '/speakers/anna-berg', date: null, count: 3 },
    })
    const forSchools = await getSuggestions('on sch')
    expect(forSchools).toContainEqual(
      expect.objectContaining({ type: 'transcript', text: 'On schools', date: '2025-03-01' }),
    )
    expect(forSchools).toContainEqual(expect.objectContaining({ type: 'word', text: 'on schools', path: null }))
  })
})
