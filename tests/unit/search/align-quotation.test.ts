import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignQuotation } from '#src/search/quotation/align-quotation.ts'
import { compareQuotation } from '#src/search/quotation/compare-quotation.ts'
import { findQuotations } from '#src/search/quotation/find-quotations.ts'
import { quotedText } from '#src/search/quotation/found-quotation.ts'

const said = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 20, maxLength: 60 })

describe('a quotation held against what was said', () => {
  it('costs nothing wherever it was cut out', () => {
    fc.assert(
      fc.property(said, fc.nat(9), fc.integer({ min: 1, max: 10 }), (words, start, length) => {
        const quoted = Uint32Array.from(words.slice(start, start + length))
        const { cost, steps } = alignQuotation({ quoted, gaps: [], said: Uint32Array.from(words) })
        expect(cost).toBe(0)
        expect(steps.map((step) => step.said)).toEqual(Array.from(quoted, (_, place) => start + place))
      }),
    )
  })

  it('costs about one edit for each word that nobody said', () => {
    fc.assert(
      fc.property(said, fc.uniqueArray(fc.integer({ min: 2, max: 17 }), { maxLength: 5 }), (words, places) => {
        const quoted = Uint32Array.from(words.slice(0, 20), (word, place) => (places.includes(place) ? 1000 : word))
        const { cost } = alignQuotation({ quoted, gaps: [], said: Uint32Array.from(words) })
        expect(Math.round(cost)).toBe(places.length)
      }),
    )
  })

  it('may leave words out at an ellipsis, and a stage direction anywhere', () => {
    const text = 'We will go home tonight (laughter) and nobody will be left behind when the lights go out.'
    expect(
      compareQuotation('We will go home tonight and nobody will be left … when the lights go out', text),
    ).toMatchObject({
      changed: 0,
      elided: 1,
    })
  })

  it('may have either wording where the source corrects what was said, but not neither', () => {
    const text = 'We are on our way to Chicago [Cleveland] and will be there by noon.'
    const corrections = [{ said: 'Chicago', corrected: 'Cleveland', start: 21, end: 40 }]
    const hold = (quotation: string) => compareQuotation(quotation, text, { corrections })
    expect(hold('on our way to Chicago and will be there')).toMatchObject({
      changed: 0,
      corrections: [{ said: 'Chicago', corrected: 'Cleveland', quoted: 'said' }],
    })
    expect(hold('on our way to Cleveland and will be there')).toMatchObject({
      changed: 0,
      corrections: [{ quoted: 'corrected' }],
    })
    expect(hold('on our way to Chicago [Cleveland] and will')).toMatchObject({
      changed: 0,
      corrections: [{ quoted: 'said' }],
    })
    expect(hold('on our way to and will be there by noon')).toMatchObject({
      changed: 1,
      corrections: [{ quoted: 'neither' }],
    })
    expect(hold('on our way to Boston and will be there')).toMatchObject({
      changed: 1,
      corrections: [{ quoted: 'neither' }],
    })
    expect(hold('will be there by noon').corrections).toEqual([])
  })

  it('shows each word of both texts once', () => {
    const { differences } = compareQuotation('we shall go home tonight', 'Today we will go home, tonight.')
    expect(differences).toEqual([
      { text: 'we ', change: 'same' },
      { text: 'will ', change: 'removed' },
      { text: 'shall', change: 'added' },
      { text: ' go home, tonight', change: 'same' },
    ])
  })
})

describe('quotations of a text', () => {
  it('lie apart and inside it, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      '「',
      '」',
      'word',
      ' ',
      '\n\n',
      '> ',
      '.',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const quotation of findQuotations(text)) {
          expect(quotation.start).toBeGreaterThanOrEqual(end)
          expect(quotation.end).toBeLessThanOrEqual(text.length)
          expect(quotation.end).toBeGreaterThan(quotation.start)
          end = quotation.end
        }
      }),
    )
  })

  it.each([
    ['“Never closed, it ends here', ['Never closed, it ends here']],
    ['‘the workers’ rights matter’ he said', ['the workers’ rights matter']],
    ['He said ”så var det inte” and left', ['så var det inte']],
    ['‚Nein‘, sagte sie; ›doch‹, er.', ['Nein', 'doch']],
    ["It's the '90s; 'tis true", ["It's the '90s; 'tis true"]],
  ])('%s', (text, quoted) => {
    expect(findQuotations(text).map((quotation) => quotedText(text, quotation))).toEqual(quoted)
  })
})
