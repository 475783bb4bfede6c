import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriesOf } from '#src/transcript/series.ts'

test.each([
  ['Press Briefing by Press Secretary Jen Psaki, February 1, 2021', 'Press Briefing by Press Secretary Jen Psaki'],
  ['Press Gaggle – May 11, 2022', 'Press Gaggle'],
  ['Press Gaggle (May 11, 2022)', 'Press Gaggle'],
  ['Hearing on the harbour on 5 March 2024', 'Hearing on the harbour'],
  ['Regierungspressekonferenz vom 11. April 2025', 'Regierungspressekonferenz'],
  ['Conférence de presse du 1er mars 2024', 'Conférence de presse'],
  ['Rueda de prensa, 11 de abril de 2025', 'Rueda de prensa'],
  ['Брифинг, 11 апреля 2025 года', 'Брифинг'],
  ['Council meeting 2024-03-05', 'Council meeting'],
])('“%s” belongs to “%s”', (title, series) => {
  expect(seriesOf(title)).toBe(series)
})

test.each(['The bridge opens', 'February 1, 2021', 'Remarks on the Plan of 2021', 'Section 12'])(
  '“%s” is a series of its own',
  (title) => {
    expect(seriesOf(title)).toBe(title)
  },
)

test('a series is what its own title belongs to, and never nothing, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (title) => {
      expect(seriesOf(`${title.trim()}x, March 5, 2024`)).not.toBe('')
      expect(title.trim().startsWith(seriesOf(title).replace(/\)$/, ''))).toBe(true)
    }),
  )
})
