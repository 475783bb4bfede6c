import { describe, expect, it } from 'vitest'
import { isSameOrigin } from '#src/app/same-origin.ts'

const site = 'https://archive.example'
const from = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: 'archive.example', ...headers }), site)

describe('a request is from this site', () => {
  it('when the browser says so', () => {
    expect(from({ 'sec-fetch-site': 'same-origin', origin: site })).toBe(true)
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(from({ origin: site })).toBe(true)
  })

  it('when it was reached by another name and says that name itself', () => {
    expect(from({ origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' })).toBe(true)
  })

  it.each([
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://archive.example.evil.example' },
    { origin: 'https://archive.example:8443' },
    { 'sec-fetch-site': 'cross-site', origin: site },
    { 'sec-fetch-site': 'same-site', origin: site },
    { 'sec-fetch-site': 'none', origin: site },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    { referer: `${site}/desk` },
  ])('and not with %j', (headers) => {
    expect(from(headers)).toBe(false)
  })
})
