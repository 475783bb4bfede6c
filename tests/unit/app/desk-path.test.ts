import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDeskPath } from '#src/app/desk-path.ts'

describe('the place to go on to', () => {
  it.each(['/desk', '/desk/drafts/4?tab=text#s2', '/desk?x=1'])('may be %s', (path) => {
    expect(toDeskPath(path)).toBe(path)
  })

  it.each([
    ...['https://evil.example/desk', '//evil.example/desk', '/\\evil.example', '/desk/../..//evil.example', '/deskx'],
    ...['/desk/%2e%2e/about', '/desk@evil.example', 'desk', '', undefined, ['/desk'], 7, `/desk/${'x'.repeat(600)}`],
  ])('is the desk for %j', (path) => {
    expect(toDeskPath(path)).toBe('/desk')
  })

  it('is a path of the desk on this site, whatever is asked', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `/desk${rest}`),
    )
    fc.assert(
      fc.property(text, (asked) => {
        const { origin, pathname } = new URL(toDeskPath(asked), 'https://archive.example')
        expect(origin).toBe('https://archive.example')
        expect(pathname).toMatch(/^\/desk(\/|$)/)
      }),
    )
  })
})
