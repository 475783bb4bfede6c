import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { readQueryCases, readStatements } from './read-fixtures.ts'

/** What every search engine of the archive does, whatever it is built on. */
export function describeSearchEngine(name: string, create: () => SearchEngine): void {
  describe(name, () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = create()
      await engine.index(readStatements())
    })

    describe.each(readQueryCases())('$rule', ({ queries }) => {
      test.each(queries)('$query', async ({ query, finds, best, notes = [] }) => {
        const found = await engine.search({ query, limit: 100 })
        if (best) expect(found.ids).toEqual(best)
        else expect([...found.ids].sort()).toEqual([...(finds ?? [])].sort())
        expect(found.total).toBe(found.ids.length)
        expect(found.notes).toEqual(notes)
      })
    })

    describe('results', () => {
      test('come newest or oldest first when asked, ties by id', async () => {
        const newest = await engine.search({ query: 'sanctions', order: 'newest' })
        expect(newest.ids).toEqual(['almaty02', 'almaty03', 'wash0002', 'wash0003'])
        const oldest = await engine.search({ query: 'sanctions', order: 'oldest' })
        expect(oldest.ids).toEqual(['wash0002', 'wash0003', 'almaty02', 'almaty03'])
      })

      test('come in pages that together are the whole list', async () => {
        const whole = await engine.search({ query: '' })
        const pages = await Promise.all([0, 4, 8].map((offset) => engine.search({ query: '', offset, limit: 4 })))
        expect(pages.flatMap(({ ids }) => ids)).toEqual(whole.ids)
        expect(pages.map(({ total }) => total)).toEqual([9, 9, 9])
      })

      test('are none beyond the last page', async () => {
        expect((await engine.search({ query: '', offset: 9 })).ids).toEqual([])
        expect((await engine.search({ query: '', offset: -3, limit: Number.NaN })).ids).toEqual([])
      })

      test.each([
        ['in one sentence', 'We cut taxes. Wages rose.', 'We cut the deficit. Taxes rose.'],
        ['side by side in the order of the query', 'We saw a tax cut then', 'We saw a cut tax then'],
        ['close together', 'A tax was what we cut', 'A tax was what nobody in this room here today ever cut'],
      ])('with the words %s come first', async (_how, better, worse) => {
        const two = create()
        await two.index([toStatement('a', '2024-01-01', worse), toStatement('b', '2021-01-01', better)])
        expect((await two.search({ query: 'tax cut' })).ids).toEqual(['b', 'a'])
      })

      test('that say the same come newest first', async () => {
        const twins = create()
        const [one] = readStatements()
        if (!one) throw new Error('no statements')
        const days = ['2021-01-01', '2023-01-01', '2022-01-01', '2023-01-01']
        await twins.index(days.map((date, i) => ({ ...one, id: `twin${i}`, date })))
        expect((await twins.search({ query: 'reality' })).ids).toEqual(['twin1', 'twin3', 'twin2', 'twin0'])
      })
    })

    test('an explanation adds up to the score, by the forms that were found', async () => {
      const { ids, explanations = [] } = await engine.search({ query: 'sanction banks', explain: true })
      expect(explanations.map(({ id }) => id)).toEqual(ids)
      const found = explanations.map(({ words }) => words.map(({ word, times }) => `${word} ${times}`))
      expect(found).toEqual([
        ['sanctions 3', 'banks 1'],
        ['sanctioned 1', 'banks 1'],
      ])
      for (const { score, words, lift } of explanations) {
        expect(words.reduce((sum, word) => sum + word.score, lift)).toBeCloseTo(score)
        expect(lift).toBeGreaterThan(0)
      }
    })

    describe('filters and facets', () => {
      test('a facet is counted without its own filter, all others with it', async () => {
        const { total, facets } = await engine.search({ query: 'sanctions', filters: { kind: 'answer' } })
        expect(total).toBe(2)
        expect(facets.kinds).toEqual([
          { value: 'answer', count: 2 },
          { value: 'question', count: 2 },
        ])
        expect(facets.speakers).toEqual([
          { value: 'jen-psaki', count: 1 },
          { value: 'sergey-lavrov', count: 1 },
        ])
        expect(facets.years).toEqual([
          { value: '2022', count: 1 },
          { value: '2025', count: 1 },
        ])
      })

      test('filters narrow together', async () => {
        const filters = { speaker: 'sergey-lavrov', year: '2025', kind: 'answer' as const }
        expect((await engine.search({ query: '', filters })).ids).toEqual(['almaty03'])
      })

      test('a filter that nothing passes finds nothing', async () => {
        expect((await engine.search({ query: '', filters: { speaker: 'nobody' } })).total).toBe(0)
      })

      test('facets are left out when they are not wanted, and the filter holds', async () => {
        const found = await engine.search({ query: 'sanctions', filters: { year: '2022' }, facets: false })
        expect(found.ids).toEqual(['wash0003', 'wash0002'])
        expect(found.facets).toEqual({ speakers: [], kinds: [], years: [] })
      })
    })

    test('a statement in another language than its transcript is found and counted by its own', async () => {
      const mixed = create()
      const inGerman = { ...toStatement('answer01', '2022-01-01', 'Die Antworten sind kurz.'), language: 'de' }
      await mixed.index([toStatement('asked001', '2022-01-01', 'What are the answers?'), inGerman])
      expect((await mixed.search({ query: 'lang:de' })).ids).toEqual(['answer01'])
      expect((await mixed.search({ query: 'Antwort', filters: { language: 'de' } })).ids).toEqual(['answer01'])
      expect((await mixed.search({ query: '', filters: { language: 'en' } })).facets.languages).toEqual([
        { value: 'de', count: 1 },
        { value: 'en', count: 1 },
      ])
    })

    describe('the index', () => {
      test('forgets what is removed, and says how much it has', async () => {
        const changed = create()
        await changed.index(readStatements())
        await changed.remove(['wash0003', 'no-such-id'])
        expect(changed.stats().statements).toBe(8)
        expect((await changed.search({ query: 'sanctions' })).ids).toEqual(['almaty02', 'almaty03', 'wash0002'])
      })

      test('replaces a statement that comes again', async () => {
        const changed = create()
        await changed.index(readStatements())
        const again = readStatements().filter(({ id }) => id === 'wash0003')
        await changed.index(again.map((statement) => ({ ...statement, text: 'Nothing of the kind.' })))
        expect(changed.stats().statements).toBe(9)
        expect((await changed.search({ query: 'announced' })).total).toBe(0)
        expect((await changed.search({ query: '"of the kind"' })).ids).toEqual(['wash0003'])
      })

      test('finds nothing while it is empty', async () => {
        const empty = await create().search({ query: 'anything OR -everything' })
        expect(empty).toMatchObject({ total: 0, ids: [] })
      })

      test('grown by pieces, with changes and removals, answers as one built at once', async () => {
        await fc.assert(
          fc.asyncProperty(statementLists, fc.array(fc.nat(19)), async (lists, removed) => {
            const grown = create()
            for (const list of lists) await grown.index(list)
            await grown.remove(removed.map((number) => `id${number}`))
            const left = new Map(lists.flat().map((statement) => [statement.id, statement]))
            for (const number of removed) left.delete(`id${number}`)
            const built = create()
            await built.index(left.values())
            for (const query of ['a', 'a b', '"b a"', 'a OR c', '-a', 'near:1(a c)', '']) {
              expect(await grown.search({ query, limit: 100 })).toEqual(await built.search({ query, limit: 100 }))
            }
          }),
          { numRuns: 40 },
        )
      })
    })

    test('any text at all is a query, and its snippet shows the text', async () => {
      const { text } = readStatements()[3] ?? { text: '' }
      const pieces = fc.constantFrom(
        '"',
        '(',
        ')',
        '-',
        'OR',
        '*',
        '=',
        ':',
        'speaker:',
        'near:2(',
        '~3',
        '|',
        'plan',
        'long-term',
        ' ',
      )
      const queries = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(pieces).map((all) => all.join('')),
      )
      await fc.assert(
        fc.asyncProperty(queries, async (query) => {
          const { total, ids } = await engine.search({ query })
          expect(total).toBeGreaterThanOrEqual(ids.length)
          const shown = engine.snippet(text, query, 40).map((piece) => piece.text)
          expect(text).toContain(shown.join('').replace(/^… /, '').replace(/ …$/, ''))
        }),
        { numRuns: 300 },
      )
    })
  })
}

const statementLists = fc.array(
  fc
    .array(
      fc.record({
        number: fc.nat(19),
        year: fc.integer({ min: 2020, max: 2024 }),
        words: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }),
      }),
      { maxLength: 6 },
    )
    .map((rows) => rows.map(({ number, year, words }) => toStatement(`id${number}`, `${year}-01-01`, words.join(' ')))),
  { maxLength: 5 },
)

function toStatement(id: string, date: string, text: string): IndexedStatement {
  const event = { transcript: 't', title: 'Title', place: null, event: null, language: 'en' }
  return { id, ordinal: 0, kind: 'remark', speaker: null, label: null, date, text, ...event }
}
