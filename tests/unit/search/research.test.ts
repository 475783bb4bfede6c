import { describe, expect, test } from 'vitest'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import { ContextCutter } from '#src/search/research/context-cutter.ts'
import {
  type ContextRequest,
  type EngineWithResearch,
  hasResearch,
  type ResearchEngine,
} from '#src/search/research/research-engine.ts'
import type { IndexedStatement } from '#src/search/search-engine.ts'

type Said = [id: string, date: string, speaker: string, text: string]

const said: Said[] = [
  ['a', '2021-01-05', 'Ann Alder', 'We talk about sanctions. Sanctions work.'],
  ['b', '2021-03-09', 'Ben Birch', 'New sanctions on oil, and old sanctions on gas.'],
  ['c', '2022-02-01', 'Ann Alder', 'The rule of law and the rule of thumb.'],
  ['d', '2022-02-02', 'Ben Birch', 'A sanction is no law. The U.S. told us so.'],
]

async function openEngine(): Promise<EngineWithResearch> {
  const engine = createSearchEngine()
  if (!hasResearch(engine)) throw new Error('the engine answers no questions of research')
  await engine.index(said.map(toStatement))
  return engine
}

async function openResearch(): Promise<ResearchEngine> {
  return (await openEngine()).research
}

function toStatement([id, date, name, text]: Said, ordinal: number): IndexedStatement {
  const transcript = `briefing-${date.slice(0, 7)}`
  const slug = name.toLowerCase().replace(' ', '-')
  const event = { title: 'Briefing', place: null, event: null, language: 'en' }
  return { id, ordinal, kind: 'remark', speaker: { slug, name }, label: null, transcript, date, text, ...event }
}

/** Lines of a concordance as texts: the match in brackets. */
async function readLines(research: ResearchEngine, request: Partial<ContextRequest> & { query: string }) {
  const { occurrences } = await research.findOccurrences({ sort: 'left', offset: 0, limit: 100, ...request })
  const cutter = new ContextCutter(100)
  return occurrences.map(({ id, ...run }) => {
    const text = said.find(([known]) => known === id)?.[3] ?? ''
    const line = cutter.cut(text, run)
    return `${line?.left}[${line?.match}]${line?.right}`
  })
}

describe('a whole list', () => {
  test('has every match in the order asked for, and counts more than it holds', async () => {
    const research = await openResearch()
    expect(await research.list({ query: 'sanctions', order: 'oldest', most: 10 })).toEqual({
      total: 3,
      ids: ['a', 'b', 'd'],
      notes: [],
    })
    expect(await research.list({ query: 'sanctions', order: 'newest', most: 1 })).toMatchObject({
      total: 3,
      ids: ['d'],
    })
  })

  test('follows the filters, and is in the order of a search', async () => {
    const engine = await openEngine()
    const filters = { speaker: 'ben-birch' }
    const list = await engine.research.list({ query: 'sanctions', filters, most: 10 })
    const search = await engine.search({ query: 'sanctions', filters })
    expect(list.ids).toEqual(search.ids)
    expect(list.ids.toSorted()).toEqual(['b', 'd'])
  })
})

describe('a misspelt word', () => {
  test('is found in a list as a search finds it, and counted nowhere', async () => {
    const research = await openResearch()
    expect((await research.list({ query: 'sancitons', most: 10 })).ids.toSorted()).toEqual(['a', 'b', 'd'])
    const { series } = await research.countFrequencies({ queries: ['sancitons'], period: 'year' })
    expect(series[0]?.occurrences).toEqual([0, 0])
  })
})

describe('groups', () => {
  test('gather the statements of a transcript, and say how many there are', async () => {
    const research = await openResearch()
    const asked = { query: 'rule OR law OR sanction', order: 'oldest', offset: 0, limit: 2, perGroup: 1 } as const
    expect(await research.group(asked)).toEqual({
      total: 4,
      transcripts: 3,
      groups: [
        { transcript: 'briefing-2021-01', count: 1, ids: ['a'] },
        { transcript: 'briefing-2021-03', count: 1, ids: ['b'] },
      ],
      notes: [],
    })
    const second = await research.group({ ...asked, offset: 2 })
    expect(second.groups).toEqual([{ transcript: 'briefing-2022-02', count: 2, ids: ['c'] }])
  })
})

describe('words in context', () => {
  test('stand by the word before them, those that begin a statement last', async () => {
    const research = await openResearch()
    expect(await readLines(research, { query: '=sanctions' })).toEqual([
      'We talk about [sanctions]. Sanctions work.',
      'New [sanctions] on oil, and old sanctions on gas.',
      'New sanctions on oil, and old [sanctions] on gas.',
      'We talk about sanctions. [Sanctions] work.',
    ])
  })

  test('stand by the words after them', async () => {
    const research = await openResearch()
    expect(await readLines(research, { query: '=sanctions', sort: 'right' })).toEqual([
      'New sanctions on oil, and old [sanctions] on gas.',
      'New [sanctions] on oil, and old sanctions on gas.',
      'We talk about [sanctions]. Sanctions work.',
      'We talk about sanctions. [Sanctions] work.',
    ])
  })

  test('stand by day, or by the speaker’s name', async () => {
    const research = await openResearch()
    const ids = async (sort: ContextRequest['sort']) =>
      (await research.findOccurrences({ query: 'law', sort, offset: 0, limit: 9 })).occurrences.map(({ id }) => id)
    expect(await ids('newest')).toEqual(['d', 'c'])
    expect(await ids('oldest')).toEqual(['c', 'd'])
    expect(await ids('speaker')).toEqual(['c', 'd'])
  })

  test('a phrase is one match where its words stand together', async () => {
    const research = await openResearch()
    expect(await readLines(research, { query: '"rule of law"' })).toEqual(['The [rule of law] and the rule of thumb.'])
  })

  test('of words near each other only those count that are near', async () => {
    const research = await openResearch()
    const near = await research.findOccurrences({ query: 'near:1(rule law)', sort: 'oldest', offset: 0, limit: 9 })
    expect(near.occurrences).toEqual([
      { id: 'c', first: 1, last: 1 },
      { id: 'c', first: 3, last: 3 },
    ])
  })

  test('an acronym is not the word that is spelt like it', async () => {
    const research = await openResearch()
    expect(await readLines(research, { query: 'U.S.' })).toEqual(['A sanction is no law. The [U.S.] told us so.'])
  })

  test('occurrences and statements are all counted, and pages follow one another', async () => {
    const research = await openResearch()
    const page = await research.findOccurrences({ query: 'sanctions', sort: 'oldest', offset: 1, limit: 2 })
    expect(page).toMatchObject({ total: 5, statements: 3, sorted: 5 })
    expect(page.occurrences.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('a query without words has no context', async () => {
    const research = await openResearch()
    const none = await research.findOccurrences({ query: 'speaker:alder', sort: 'left', offset: 0, limit: 9 })
    expect(none).toMatchObject({ total: 0, occurrences: [] })
  })
})

describe('a line of context', () => {
  const text = 'One two three four five.\n\nSix “seven” eight nine ten.'

  test('is cut between words, and says where', () => {
    expect(new ContextCutter(11).cut(text, { first: 4, last: 4 })).toEqual({
      left: '… three four ',
      match: 'five',
      right: '. Six …',
    })
  })

  test('is whole where the statement ends', () => {
    expect(new ContextCutter(500).cut(text, { first: 0, last: 1 })).toEqual({
      left: '',
      match: 'One two',
      right: ' three four five. Six “seven” eight nine ten.',
    })
  })

  test('is none where the text has fewer words', () => {
    expect(new ContextCutter(20).cut(text, { first: 10, last: 10 })).toBeUndefined()
  })
})

describe('frequencies', () => {
  test('count occurrences, statements and words by year', async () => {
    const research = await openResearch()
    expect(await research.countFrequencies({ queries: ['sanctions', '"rule of"'], period: 'year' })).toEqual({
      periods: ['2021', '2022'],
      series: [
        { query: 'sanctions', speaker: null, occurrences: [4, 1], statements: [2, 1], words: [15, 19] },
        { query: '"rule of"', speaker: null, occurrences: [0, 2], statements: [0, 1], words: [15, 19] },
      ],
      notes: [],
    })
  })

  test('leave no month out between the first and the last', async () => {
    const research = await openResearch()
    const filters = { year: '2021' }
    const { periods, series } = await research.countFrequencies({ queries: ['sanctions'], filters, period: 'month' })
    expect(periods).toEqual(['2021-01', '2021-02', '2021-03'])
    expect(series[0]?.occurrences).toEqual([2, 0, 2])
    expect(series[0]?.words).toEqual([6, 0, 9])
  })

  test('count the words of those statements only that a field of the query leaves', async () => {
    const research = await openResearch()
    const { series } = await research.countFrequencies({ queries: ['sanctions speaker:birch'], period: 'year' })
    expect(series[0]).toMatchObject({ occurrences: [2, 1], words: [9, 10] })
  })

  test('tell speakers apart', async () => {
    const research = await openResearch()
    expect(await research.findTopSpeakers({ query: 'sanctions' }, 5)).toEqual(['ben-birch', 'ann-alder'])
    const speakers = ['ben-birch', 'ann-alder']
    const { series } = await research.countFrequencies({ queries: ['sanctions'], period: 'year', speakers })
    expect(series).toEqual([
      { query: 'sanctions', speaker: 'ben-birch', occurrences: [2, 1], statements: [1, 1], words: [9, 10] },
      { query: 'sanctions', speaker: 'ann-alder', occurrences: [2, 0], statements: [1, 0], words: [6, 9] },
    ])
  })

  test('say what of a query could not be understood', async () => {
    const research = await openResearch()
    const { notes } = await research.countFrequencies({ queries: ['"oil'], period: 'year' })
    expect(notes).toEqual(['A quotation mark was not closed; the phrase was taken to end with the query.'])
  })
})

describe('what a speaker says more than everyone else', () => {
  const day = (number: number) => `2023-01-${String(number).padStart(2, '0')}`
  const common = 'We will look at that and come back to you.'

  async function openSpeakers(): Promise<ResearchEngine> {
    const engine = await openEngine()
    const numbers = Array.from({ length: 12 }, (_, place) => place + 1)
    const statements: Said[] = numbers.flatMap((number): Said[] => [
      [`p${number}`, day(number), 'Pia Palm', `${common} Obviously the orchard needs water, obviously.`],
      [`q${number}`, day(number), 'Quin Quill', `${common} The harbour is busy with ships.`],
    ])
    const once: Said = ['z', day(20), 'Pia Palm', 'Zeppelin zeppelin zeppelin zeppelin zeppelin zeppelin zeppelin.']
    await engine.index([...statements, once].map(toStatement))
    return engine.research
  }

  test('are words in many of their statements, the most telling first; what all say alike is none', async () => {
    const research = await openSpeakers()
    const words = await research.findDistinctiveWords?.({ speaker: 'pia-palm', most: 10 })
    expect(words?.[0]?.word).toBe('obviously')
    expect(words?.map(({ word }) => word)).toContain('orchard')
    expect(words?.map(({ word }) => word)).not.toContain('look')
    expect(words?.map(({ word }) => word)).not.toContain('zeppelin')
    expect(words?.[0]).toMatchObject({ times: 24, perMillionElsewhere: 0 })
  })

  test('are none for somebody who says nothing', async () => {
    const research = await openSpeakers()
    expect(await research.findDistinctiveWords?.({ speaker: 'nobody', most: 10 })).toEqual([])
  })
})

describe('what else a speaker said on the subject of a statement', () => {
  const about: Said[] = [
    ['a1', '2023-02-01', 'Ann Alder', 'The viaduct needs new girders before the winter floods.'],
    ['a2', '2023-03-01', 'Ann Alder', 'Those girders for the viaduct came before the floods.'],
    ['a3', '2023-04-01', 'Ann Alder', 'Our library opens on Sundays.'],
    ['b1', '2023-03-02', 'Ben Birch', 'Girders, viaduct, winter floods: all promised.'],
    ['a4', '2023-02-01', 'Ann Alder', 'The viaduct, the girders and the floods again, in the same briefing.'],
  ]

  test('shares its rarer words, is by the same speaker, and stands in another transcript', async () => {
    const engine = await openEngine()
    await engine.index(about.map(([id, date, name, text], ordinal) => toStatement([id, date, name, text], ordinal)))
    expect(await engine.research.findAlsoSaid?.({ id: 'a1', most: 5 })).toEqual(['a2'])
    expect(await engine.research.findAlsoSaid?.({ id: 'a3', most: 5 })).toEqual([])
    expect(await engine.research.findAlsoSaid?.({ id: 'unknown', most: 5 })).toEqual([])
  })
})
