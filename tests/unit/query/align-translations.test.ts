import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AlignedStatement, alignTranslations } from '#src/query/align-translations.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

const letters = 'abcdefghjkmnpqrstvwxyz'

/** Statements from lines such as `1 question reporter 40`: exchange (- for none), kind, speaker, length; ids begin with a letter. */
function version(prefix: string, ...lines: string[]): AlignedStatement[] {
  return lines.map((line, place) => {
    const [exchange = '-', kind = 'remark', speaker = '', length = '0'] = line.split(' ')
    return {
      id: asStatementId(`${prefix}00000000${letters[place]}`),
      kind: kind as AlignedStatement['kind'],
      speaker,
      exchange: exchange === '-' ? null : Number(exchange),
      length: Number(length),
    }
  })
}

/** Which statement of the second version stands for each of the first, by number; - for none. */
function pair(one: AlignedStatement[], other: AlignedStatement[]): string {
  const aligned = alignTranslations(one, other)
  return one
    .map(({ id }) => {
      const place = other.findIndex((statement) => statement.id === aligned.get(id))
      return place === -1 ? '-' : String(place)
    })
    .join(' ')
}

const english = version(
  'a',
  '- remark stone 300',
  '0 question reporter 80',
  '0 answer stone 400',
  '1 question reporter 60',
  '1 answer stone 200',
  '2 question reporter 90',
  '2 answer stone 700',
)

describe('two versions of a transcript', () => {
  test('of the same shape are matched one to one, whatever the length of the language', () => {
    const german = english.map((statement, place) => ({
      ...statement,
      id: asStatementId(`b00000000${letters[place]}`),
      length: Math.round(statement.length * 1.3),
    }))
    expect(pair(english, german)).toBe('0 1 2 3 4 5 6')
  })

  test('are matched around a question that one of them lacks', () => {
    const short = version(
      'b',
      '- remark stone 320',
      '0 question reporter 85',
      '0 answer stone 410',
      '1 question reporter 95',
      '1 answer stone 720',
    )
    expect(pair(english, short)).toBe('0 1 2 - - 3 4')
    expect(pair(short, english)).toBe('0 1 2 5 6')
  })

  test('are matched around a follow-up that one of them joins to its answer', () => {
    const joined = version(
      'b',
      '0 question reporter 80',
      '0 answer stone 460',
      '1 question reporter 90',
      '1 answer stone 700',
    )
    const apart = version(
      'a',
      '0 question reporter 80',
      '0 answer stone 400',
      '0 interjection reporter 10',
      '0 answer stone 60',
      '1 question reporter 90',
      '1 answer stone 700',
    )
    expect(pair(apart, joined)).toBe('0 1 - - 2 3')
  })

  test('are matched where one joins questions to an exchange that stand apart in the other', () => {
    const joined = version(
      'a',
      '- remark stone 66',
      '0 question reporter 26',
      '0 answer stone 36',
      '0 question reporter 38',
      '0 answer stone 51',
    )
    const apart = version(
      'b',
      '- remark stone 74',
      '0 question reporter 29',
      '0 answer stone 42',
      '1 question reporter 47',
      '1 answer stone 51',
    )
    expect(pair(joined, apart)).toBe('0 1 2 3 4')
    expect(pair(apart, joined)).toBe('0 1 2 3 4')
  })

  test('share nothing when one is empty', () => {
    expect(pair(english, [])).toBe('- - - - - - -')
    expect(pair([], english)).toBe('')
  })
})

test('no statement stands for two, and the order is kept, whatever the versions are', () => {
  const statements = fc.array(
    fc.tuple(fc.constantFrom('-', '0', '1', '2'), fc.constantFrom('question', 'answer', 'remark'), fc.nat(500)),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(statements, statements, (one, other) => {
      const lines = (list: typeof one) =>
        [...list]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([exchange, kind, length]) => `${exchange} ${kind} x ${length}`)
      const places = pair(version('a', ...lines(one)), version('b', ...lines(other)))
        .split(' ')
        .filter((place) => place !== '-' && place !== '')
        .map(Number)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    }),
  )
})
