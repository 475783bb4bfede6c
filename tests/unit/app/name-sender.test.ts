import { describe, expect, it } from 'vitest'
import { nameSender } from '#src/app/name-sender.ts'

/** What a request says of its sender, after so many proxies of ours. */
function senderOf(forwarded: string | undefined, proxies: number, more: Record<string, string> = {}) {
  const headers: Record<string, string> = {
    ...more,
    ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
  }
  nameSender({ headers, socket: { remoteAddress: '198.51.100.7' } as never }, proxies)
  return headers
}

describe('the sender of a request', () => {
  it('is who opened the connection, whatever the request says, where no proxy is trusted', () => {
    for (const made of [undefined, '', '203.0.113.9', '203.0.113.9, 10.0.0.1'])
      expect(senderOf(made, 0)['x-forwarded-for']).toBe('198.51.100.7')
    const made = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'for=1.2.3.4' }
    expect(senderOf('203.0.113.9', 0, made)).toEqual({ 'x-forwarded-for': '198.51.100.7' })
  })

  it('is whom the outermost of our proxies saw, not what somebody wrote before it', () => {
    expect(senderOf('203.0.113.9', 1)['x-forwarded-for']).toBe('203.0.113.9')
    expect(senderOf('6.6.6.6, 203.0.113.9', 1)['x-forwarded-for']).toBe('203.0.113.9')
    expect(senderOf('6.6.6.6, 203.0.113.9, 10.0.0.1', 2)['x-forwarded-for']).toBe('203.0.113.9')
  })

  it('is who opened the connection where a proxy said nothing', () => {
    expect(senderOf(undefined, 1)['x-forwarded-for']).toBe('198.51.100.7')
    expect(senderOf(' , ', 2)['x-forwarded-for']).toBe('198.51.100.7')
  })

  it('leaves what our proxies say of the address that was asked for', () => {
    expect(senderOf('203.0.113.9', 1, { 'x-forwarded-proto': 'https' })['x-forwarded-proto']).toBe('https')
  })
})
