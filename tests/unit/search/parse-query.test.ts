import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestQuery, mostParts, parseQuery } from '#src/search/query/parse-query.ts'
import type { QueryNode } from '#src/search/query/query-node.ts'

/** A query tree as a line: and as &, or as |, not as !. */
function show(node: QueryNode): string {
  switch (node.type) {
    case 'and':
      return `(${node.nodes.map(show).join(' & ')})`
    case 'or':
      return `(${node.nodes.map(show).join(' | ')})`
    case 'not':
      return `!${show(node.node)}`
    case 'word':
      return { forms: '', exact: '=', prefix: '^' }[node.match] + node.text
    case 'phrase':
      return `“${node.text}”`
    case 'near':
      return `near${node.distance}[${node.parts.map(show).join(' ')}]`
    case 'field':
      return JSON.stringify(node)
    default:
      return 'everything'
  }
}

describe('a query is read', () => {
  test.each([
    ['a b c', '(a & b & c)'],
    ['a b OR c d', '(a & (b | c) & d)'],
    ['(a b) OR c', '((a & b) | c)'],
    ['a | b | c', '(a | b | c)'],
    ['a AND b', '(a & b)'],
    ['a or b and not c', '(a & or & b & and & not & c)'],
    ['-a b', '(!a & b)'],
    ['a -(b c)', '(a & !(b & c))'],
    ['a --b', '(a & b)'],
    ['NOT "a b"', '!“a b”'],
    ['well-known - dash', '(well-known & dash)'],
    ['"a b" „c d“ «e f»', '(“a b” & “c d” & “e f”)'],
    ['say"a b"now', '(say & “a b” & now)'],
    ['"a b"~3 "a"~3 ""', '(near3[=a =b] & “a”)'],
    ['near:5(a "b c" d*)', 'near5[a “b c” ^d]'],
    ['NEAR:5(a)', 'a'],
    ['near:5()', 'everything'],
    ['=a b* =c*', '(=a & ^b & ^c)'],
    ['((a))', 'a'],
    ['()', 'everything'],
    ['3:15 p.m.', '(3:15 & p.m.)'],
    ['https://example.org', 'https://example.org'],
  ])('%s', (query, tree) => {
    expect(show(parseQuery(query).query)).toBe(tree)
  })

  test.each([
    ['speaker:psaki', { field: 'speaker', text: 'psaki' }],
    ['SPEAKER:"Jen Psaki"', { field: 'speaker', text: 'Jen Psaki' }],
    ['kind:Questions', { field: 'kind', kind: 'question' }],
    ['lang:FR', { field: 'language', language: 'fr' }],
    ['outlet:reuters', { field: 'outlet', text: 'reuters' }],
    ['year:2021', { field: 'date', from: 2021_0000, until: 2021_9999 }],
    ['year:2021..2023', { field: 'date', from: 2021_0000, until: 2023_9999 }],
    ['year:2021-2023', { field: 'date', from: 2021_0000, until: 2023_9999 }],
    ['year:..2020', { field: 'date', from: 0, until: 2020_9999 }],
    ['before:2022', { field: 'date', from: 0, until: 2021_9999 }],
    ['before:2022-03-01', { field: 'date', from: 0, until: 2022_0300 }],
    ['after:2022-03', { field: 'date', from: 2022_0400, until: 9999_1231 }],
    ['after:2022-03-31', { field: 'date', from: 2022_0332, until: 9999_1231 }],
  ])('%s', (query, field) => {
    expect(parseQuery(query)).toEqual({ query: { type: 'field', ...field }, notes: [] })
  })
})

describe('a query has limits, and a note says so', () => {
  test('in length, cut between words', () => {
    const { query, notes } = parseQuery(`${'word '.repeat(3)}${'x'.repeat(900)} ${'y'.repeat(900)}`)
    expect(show(query)).not.toContain('y')
    expect(notes).toEqual([`The query was cut off after ${longestQuery} characters.`])
  })

  test('in words', () => {
    const words = Array.from({ length: mostParts + 5 }, (_, i) => `w${i}`)
    const { query, notes } = parseQuery(words.join(' '))
    expect(show(query)).toBe(`(${words.slice(0, mostParts).join(' & ')})`)
    expect(notes).toEqual(['A query has at most 32 words; those after “w31” were left out.'])
  })

  test('in depth', () => {
    expect(parseQuery(`${'('.repeat(30)}a${')'.repeat(30)}`).notes).toContain(
      'Parentheses deeper than 20 were left out.',
    )
  })
})

test('any text is a query: reading never fails', () => {
  const pieces = fc.constantFrom(
    '"',
    '“',
    '(',
    ')',
    '-',
    'OR ',
    'AND',
    '*',
    '=',
    '~9',
    ':',
    'near:5(',
    'year:',
    'kind:x',
    'a',
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      for (const note of parseQuery(text).notes) expect(note).toMatch(/[.]$/)
    }),
    { numRuns: 2000 },
  )
})
