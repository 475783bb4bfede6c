import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoment, parseMoment } from '#src/transcript/moment.ts'

describe('a moment of a recording', () => {
  it.each([
    ['754', 754],
    ['754s', 754],
    ['12.5', 12.5],
    ['12:34', 754],
    ['0:07', 7],
    ['1:02:03', 3723],
    [' 1:02:03 ', 3723],
  ])('is read from %j', (text, seconds) => expect(parseMoment(text)).toBe(seconds))

  it.each(['', 'soon', '-5', '1:2:3:4', '12:', ':12', '99999999', '1e9', 'Infinity'])('is not read from %j', (text) =>
    expect(parseMoment(text)).toBeUndefined(),
  )

  it('is written as a clock shows it, and read back', () => {
    expect([7, 754, 3723, 36000].map(formatMoment)).toEqual(['0:07', '12:34', '1:02:03', '10:00:00'])
    fc.assert(fc.property(fc.nat({ max: 3_000_000 }), (seconds) => parseMoment(formatMoment(seconds)) === seconds))
  })
})
