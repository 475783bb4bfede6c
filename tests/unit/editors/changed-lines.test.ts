import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChangedLines } from '#src/editors/changed-lines.ts'

test('what a save changed is told from the first line that differs to the last', () => {
  expect(findChangedLines('a\nb\nc\nd', 'a\nB\nc\nD')).toEqual({ line: 2, before: 'b\nc\nd', after: 'B\nc\nD' })
  expect(findChangedLines('a\nb\nc', 'a\nb\nb\nc')).toEqual({ line: 3, before: '', after: 'b' })
  expect(findChangedLines('a\nb', 'a')).toEqual({ line: 2, before: 'b', after: '' })
  expect(findChangedLines('same', 'same')).toEqual({ line: 2, before: '', after: '' })
})

test('what is long is cut', () => {
  const { after } = findChangedLines('', 'x'.repeat(9000))
  expect(after).toBe(`${'x'.repeat(4000)} …`)
})

const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

test('what is told stands in both texts at that line, and all before it is the same', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const found = findChangedLines(before, after)
      const old = before.split('\n')
      const wanted = after.split('\n')
      expect(wanted.slice(0, found.line - 1)).toEqual(old.slice(0, found.line - 1))
      expect(
        wanted
          .slice(found.line - 1)
          .join('\n')
          .startsWith(found.after),
      ).toBe(true)
      expect(
        old
          .slice(found.line - 1)
          .join('\n')
          .startsWith(found.before),
      ).toBe(true)
    }),
  )
})
