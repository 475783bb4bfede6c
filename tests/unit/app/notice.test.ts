import { describe, expect, it } from 'vitest'
import { noticeCookie, readNotice, toNoticeCookie } from '#src/app/notice.ts'
import { keepToShow, lookAtShown, takeShown } from '#src/app/shown-once.ts'

describe('a notice', () => {
  it('goes through a cookie unharmed, in any language', () => {
    const notice = { kind: 'done', text: 'Готово; “ok”, <b>' } as const
    const value = new RegExp(`^${noticeCookie}=([^;]+);`).exec(toNoticeCookie(notice))?.[1]
    expect(readNotice(value)).toEqual(notice)
  })

  it('that nobody here wrote is none', () => {
    for (const value of [undefined, '', 'x', Buffer.from('{"kind":"other"}').toString('base64url')])
      expect(readNotice(value)).toBeNull()
  })
})

describe('a secret that waits for its page', () => {
  it('is seen by the account that it is for, and once where it is taken', () => {
    const name = keepToShow('ann', 'secret')
    expect(lookAtShown('ben', name)).toBeNull()
    expect(takeShown('ben', name)).toBeNull()
    expect(lookAtShown('ann', name)).toBe('secret')
    expect(takeShown('ann', name)).toBe('secret')
    expect(takeShown('ann', name)).toBeNull()
  })
})
