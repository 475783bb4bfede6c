import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales, localPath, splitLocalPath } from '#src/ui/locales.ts'

test('English has no prefix, every other language its own', () => {
  expect(localPath('/about', 'en')).toBe('/about')
  expect(localPath('/about', 'de')).toBe('/de/about')
  expect(localPath('/', 'ru')).toBe('/ru')
  expect(localPath('/s/kn6fy55waa#p2', 'fr')).toBe('/fr/s/kn6fy55waa#p2')
})

test('places on a page and other sites have no language', () => {
  expect(localPath('#main', 'de')).toBe('#main')
  expect(localPath('https://example.org/', 'de')).toBe('https://example.org/')
})

test('what is not a language of the interface is part of the address', () => {
  expect(splitLocalPath('/s/kn6fy55waa')).toEqual({ locale: 'en', path: '/s/kn6fy55waa', prefixed: false })
  expect(splitLocalPath('/it/about')).toEqual({ locale: 'en', path: '/it/about', prefixed: false })
  expect(splitLocalPath('/de')).toEqual({ locale: 'de', path: '/', prefixed: true })
})

test('an address in a language is split into the two again, whatever it is', () => {
  const segment = fc.stringMatching(/^[a-z0-9-]{3,12}$/)
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.constantFrom(...locales), (segments, locale) => {
      const path = `/${segments.join('/')}`
      const split = splitLocalPath(localPath(path, locale))
      expect([split.path, split.locale]).toEqual([path, locale])
    }),
  )
})
