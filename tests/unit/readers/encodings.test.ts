import { describe, expect, test } from 'vitest'
import { readTextDocument } from '#src/readers/read-text-document.ts'

const russian =
  'Вопрос: Скажите, пожалуйста, когда состоится следующая встреча министров и кто в ней примет участие?\n\nС.В.Лавров: Мы договорились встретиться весной. О точных сроках сообщим дополнительно, когда они будут согласованы.\n'
const french =
  'Question : Monsieur le président, où en êtes-vous des négociations engagées à Genève l’été dernier ?\n\nRéponse : Elles avancent. Nous avons été très clairs dès le début : la sécurité de l’Europe n’est pas négociable, où que ce soit.\n'

const high1252: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 }
/** Text in Windows-1252, or in Windows-1251 for the letters of Russian. */
const encode = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    if (code >= 0x410 && code <= 0x44f) return code - 0x350
    return high1252[letter] ?? code
  })
const rulesOf = (bytes: Uint8Array, name = 'talk.txt') =>
  readTextDocument(bytes, name).diagnostics.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)

describe('text in an old encoding', () => {
  test('is read as Windows-1251 where its letters are those of Russian, with a warning', () => {
    expect(readTextDocument(encode(russian), 'talk.txt').document?.text).toBe(russian)
    expect(rulesOf(encode(russian))).toEqual([
      'warning guessed-encoding: The file is not UTF-8; it was read as Windows-1251.',
    ])
  })

  test('is read as Windows-1252 where its letters are those of French, with a warning', () => {
    expect(readTextDocument(encode(french), 'talk.md').document?.text).toBe(french)
    expect(rulesOf(encode(french))).toEqual([
      'warning guessed-encoding: The file is not UTF-8; it was read as Windows-1252.',
    ])
  })

  test('is found far down in a text that is plain before', () => {
    const late = Uint8Array.from([...encode('It was said before. '.repeat(10_000)), ...encode(russian)])
    expect(readTextDocument(late, 'talk.txt').document?.text.endsWith(russian)).toBe(true)
  })

  test('is refused where a few letters leave doubt', () => {
    expect(rulesOf(encode('Hello from Zürich'))[0]).toMatch(/^error not-utf-8/)
  })

  test('is refused where the letters are those of neither', () => {
    const greek = Uint8Array.from('Καλημέρα σας, κυρίες και κύριοι, σας ευχαριστώ πολύ', (letter) => {
      const code = letter.charCodeAt(0)
      return code > 0x370 ? code - 0x2d0 : code
    })
    expect(rulesOf(greek)[0]).toMatch(/^error not-utf-8/)
  })

  test('is refused where it is damaged UTF-8, as a guess would be mojibake', () => {
    const whole = new TextEncoder().encode(russian)
    const damaged = Uint8Array.from([...whole.subarray(0, 101), ...whole.subarray(102)])
    expect(rulesOf(damaged)[0]).toMatch(/^error not-utf-8/)
  })

  test('needs no guess where a page or an XML file names it', () => {
    const page = encode(
      `<html><head><meta charset="windows-1251"><title>Вопрос</title></head><body>${russian}</body></html>`,
    )
    const xml = encode(
      `<?xml version="1.0" encoding="windows-1251"?><TEI><text><body><u who="#x"><seg>Встреча весной.</seg></u></body></text></TEI>`,
    )
    expect(readTextDocument(page, 'talk.html')).toMatchObject({ diagnostics: [], document: { format: 'html' } })
    expect(readTextDocument(xml, 'talk.xml').document?.text).toContain('Встреча весной.')
    expect(rulesOf(xml, 'talk.xml')).toEqual([])
    const western = encode(
      '<html><head><meta charset=iso-8859-1></head><body><p>“It’s so” – said often.</p></body></html>',
    )
    expect(readTextDocument(western, 'talk.html').document?.text).toContain('“It’s so” – said often.')
  })
})
