import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followRange } from '#src/query/follow-range.ts'

/** Follow a part, and show where it stands now. */
function follow(before: string, after: string, part: string) {
  const start = before.indexOf(part)
  const { words, range } = followRange(before, after, { start, end: start + part.length })
  return { words: words.map(({ text, change }) => [change, text]), now: after.slice(range.start, range.end) }
}

describe('following a part of a text into the text that replaced it', () => {
  it('shows the words that went and came inside it', () => {
    expect(
      follow('It goes eleven times a day in summer.', 'It goes twelve times a day.', 'eleven times a day'),
    ).toEqual({
      words: [
        ['removed', 'eleven'],
        ['added', 'twelve'],
        ['same', ' times a day'],
      ],
      now: 'twelve times a day',
    })
  })

  it('leaves out what came before and after it', () => {
    const { words, now } = follow('We begin here today.', 'Well, we begin right here today, friends.', 'here')
    expect(words).toEqual([['same', 'here']])
    expect(now).toBe('here')
  })

  it('has no place in the new text when all of its words went', () => {
    const { words, now } = follow('One. Two. Three.', 'One. Three.', 'Two.')
    expect(words.every(([change]) => change === 'removed')).toBe(true)
    expect(now).toBe('')
  })

  it('always gives back the part from what stayed and went, and its new place from what stayed and came', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'dd', '\n', '.'), { maxLength: 30 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, from, length) => {
        const start = from % (before.length + 1)
        const end = Math.min(before.length, start + (length % 20))
        const { words, range } = followRange(before, after, { start, end })
        const join = (without: string) => words.flatMap((word) => (word.change === without ? [] : [word.text])).join('')
        expect(join('added')).toBe(before.slice(start, end))
        expect(join('removed')).toBe(after.slice(range.start, range.end))
      }),
    )
  })
})
