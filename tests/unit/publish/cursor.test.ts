import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takePage } from '#src/publish/api/cursor.ts'

const question = ['statements', 'almaty']
const nameOf = (item: string) => item
const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 30 })

test('any list that is read page by page is the list', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 7 }), (list, limit) => {
      const read: string[] = []
      let cursor: string | undefined
      do {
        const page = takePage(list, nameOf, { cursor, limit, question })
        read.push(...(page?.items ?? []))
        cursor = page?.next ?? undefined
      } while (cursor !== undefined)
      expect(read).toEqual(list)
    }),
  )
})

test('a list that has changed goes on after the last item that was read, wherever that stands now', () => {
  const first = takePage(['a', 'b', 'c', 'd'], nameOf, { cursor: undefined, limit: 2, question })
  const rest = takePage(['x', 'y', 'a', 'b', 'c', 'd'], nameOf, { cursor: first?.next ?? '', limit: 9, question })
  expect(rest).toEqual({ items: ['c', 'd'], next: null })
})

test('where the last item is gone, it goes on after as many as were read', () => {
  const first = takePage(['a', 'b', 'c', 'd'], nameOf, { cursor: undefined, limit: 2, question })
  expect(takePage(['a', 'c', 'd'], nameOf, { cursor: first?.next ?? '', limit: 9, question })?.items).toEqual(['d'])
})

test('a cursor of another list, or none at all, is not taken', () => {
  const first = takePage(['a', 'b'], nameOf, { cursor: undefined, limit: 1, question })
  expect(
    takePage(['a'], nameOf, { cursor: first?.next ?? '', limit: 1, question: ['statements', 'x'] }),
  ).toBeUndefined()
  expect(takePage(['a'], nameOf, { cursor: 'made-up', limit: 1, question })).toBeUndefined()
})
