import { describe, expect, it } from 'vitest'
import { digestOfWords } from '#src/ingest/digest.ts'
import { mintId } from '#src/ingest/mint-id.ts'

const mint = {
  transcript: '2025-04-11-almaty',
  speaker: 'sergey-lavrov',
  digest: digestOfWords('Good afternoon.'),
  salt: 0,
}

describe('minting an id', () => {
  it('gives the same id for the same statement, on any machine', () => {
    expect(mintId(mint)).toBe(mintId({ ...mint }))
    expect(mintId(mint)).toBe('md48jy4vkb')
  })

  it('gives another for another transcript, speaker, text or salt', () => {
    const others = [
      { ...mint, transcript: '2025-04-12-almaty' },
      { ...mint, speaker: null },
      { ...mint, digest: digestOfWords('Good evening.') },
      { ...mint, salt: 1 },
    ].map(mintId)
    expect(new Set([mintId(mint), ...others]).size).toBe(5)
  })

  it('does not depend on capitals, marks and spaces', () => {
    expect(digestOfWords('“Good  afternoon!”')).toBe(digestOfWords('good afternoon'))
    expect(digestOfWords('Good afternoons')).not.toBe(digestOfWords('good afternoon'))
  })
})
