import { describe, expect, it } from 'vitest'
import { noticeCookie, readNotice, toNoticeCookie } from '#src/app/notice.ts'

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
