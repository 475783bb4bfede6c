import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asStatementId, isStatementId, parseStatementId, statementIdFromDigest } from '#src/transcript/statement-id.ts'

const readLines = (name: string) =>
  readFileSync(new URL(`../../fixtures/ids/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)

describe('a statement id', () => {
  it.each(readLines('valid'))('is %s', (text) => {
    expect(isStatementId(text)).toBe(true)
    expect(asStatementId(text)).toBe(text)
    expect(parseStatementId(text)).toBe(text)
  })

  it.each([...readLines('invalid'), ''])('is not “%s”', (text) => {
    expect(isStatementId(text)).toBe(false)
    expect(() => asStatementId(text)).toThrow(RangeError)
  })

  it.each(readLines('readable').map((line) => line.split(/ (?=\S+$)/) as [string, string]))(
    'is read from “%s” as %s',
    (typed, id) => {
      expect(parseStatementId(typed)).toBe(id)
    },
  )

  it('is not read from words that no spelling makes one', () => {
    expect(parseStatementId('')).toBeUndefined()
    expect(parseStatementId('uuuuuuuuuu')).toBeUndefined()
    expect(parseStatementId(' '.repeat(1_000_000))).toBeUndefined()
  })

  it('is spelt from the first 50 bits of a digest, whatever they are', () => {
    expect(statementIdFromDigest(new Uint8Array(32))).toBe('0000000000')
    expect(statementIdFromDigest(new Uint8Array(32).fill(255))).toBe('zzzzzzzzzz')
    expect(() => statementIdFromDigest(new Uint8Array(6))).toThrow(RangeError)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 7, maxLength: 32 }), (digest) =>
        isStatementId(statementIdFromDigest(digest)),
      ),
    )
  })

  it('differs when any of the 50 bits does', () => {
    const ids = Array.from({ length: 50 }, (_, bit) => {
      const digest = new Uint8Array(7)
      digest[bit >> 3] = 128 >> (bit & 7)
      return statementIdFromDigest(digest)
    })
    expect(new Set(ids).size).toBe(50)
  })
})
