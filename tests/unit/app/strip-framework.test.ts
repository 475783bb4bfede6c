import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { stripFramework } from '#src/app/strip-framework.ts'

const own = '/scripts/page-abc.js'

test('scripts of the framework and what announces them go, our own comes', () => {
  const page =
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="stylesheet" href="/a.css"/><script src="/_next/a.js" async=""></script></head><body><p>Said.</p><script>self.__next_f=[]</script><script nonce="x">f("<p>")</script></body></html>'
  expect(stripFramework(page, own)).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/><script type="module" src="/scripts/page-abc.js"></script></head><body><p>Said.</p></body></html>',
  )
})

test('data for programs stays, and so do the faces', () => {
  const page =
    '<head><link rel="preload" href="/a.woff2" as="font" type="font/woff2"/></head><script type="application/ld+json">{"@type":"Quotation"}</script>'
  const plain = stripFramework(page, own)
  expect(plain).toContain('<script type="application/ld+json">{"@type":"Quotation"}</script>')
  expect(plain).toContain('as="font"')
})

test('what somebody said is never taken for a script', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<script>', '</script>', '<link as="script">', 'said', '"', '&', '<'), {
        maxLength: 12,
      }),
      (pieces) => {
        const markup = renderToStaticMarkup(createElement('p', { title: pieces.join('') }, pieces.join('')))
        expect(stripFramework(markup, own)).toBe(markup)
      },
    ),
  )
})
