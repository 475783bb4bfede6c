import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameFile } from '#src/editors/name-file.ts'

test.each([
  ['briefing.docx', 'briefing.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\talk.md', 'talk.md'],
  ['..', 'transcript'],
  ['.htaccess', 'htaccess'],
  ['<script>alert(1)</script>.html', 'script.html'],
  ['a\u202Etxt.exe\u0000.md', 'atxt.exe.md'],
  ['', 'transcript'],
])('a file that calls itself %j is called %j', (given, name) => {
  expect(nameFile(given)).toBe(name)
})

test('no name leads elsewhere, hides, or is longer than a screen shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = nameFile(given)
      expect(name).not.toMatch(/[/\\<>"\p{Cc}\p{Cf}]|^\./u)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(150)
    }),
  )
})
