import { expect, test } from 'vitest'
import { textDirection } from '#src/ui/text-direction.ts'

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['en', 'ltr'],
  ['ru', 'ltr'],
  ['zh-TW', 'ltr'],
  ['und', 'auto'],
  ['not a language', 'auto'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction)
})
