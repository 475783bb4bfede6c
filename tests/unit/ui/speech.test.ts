import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Speech } from '#src/ui/speech.tsx'

const show = (...paragraphs: string[]) => renderToStaticMarkup(createElement(Speech, { paragraphs }))

describe('the paragraphs of a statement', () => {
  test('stand in the order they were said', () => {
    expect(show('Good afternoon.', 'Thank you.')).toBe('<p>Good afternoon.</p><p>Thank you.</p>')
  })

  test('keep emphasis, strong, struck-out words and their corrections', () => {
    expect(show('*(Laughter.)* It is **not** ~~two~~ [three].')).toBe(
      '<p><em>(Laughter.)</em> It is <strong>not</strong> <del>two</del> [three].</p>',
    )
  })

  test('become lists, quotations and headings of a lower level where they have the marks of those', () => {
    expect(show('- One', '- Two')).toBe('<ul><li><p>One</p></li><li><p>Two</p></li></ul>')
    expect(show('3. Three')).toBe('<ol start="3"><li>Three</li></ol>')
    expect(show('> Ask not.')).toBe('<blockquote><p>Ask not.</p></blockquote>')
    expect(show('# Part one')).toBe('<h3>Part one</h3>')
  })

  test('break a line only where the source insists', () => {
    expect(show('One\ntwo  \nthree')).toBe('<p>One two<br/>three</p>')
  })

  test('link to the web and pass nothing on', () => {
    expect(show('[here](https://example.org/a?b=1&c=2)')).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">here</a></p>',
    )
    expect(show('<http://example.org>')).toContain('<a href="http://example.org"')
  })
})

describe('what is not speech but an attack', () => {
  test('stays text when it is HTML', () => {
    expect(show('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(show('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
    expect(show('<div>', '<b>bold</b>')).not.toMatch(/<(div|b)>/)
  })

  test('is no link when it leads anywhere but to the web', () => {
    const addresses = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'data:image/png;base64,AAAA']
    for (const address of [
      ...addresses,
      'vbscript:x',
      'file:///etc/passwd',
      '//example.org',
      '/s/x',
      '&#106;avascript:x',
    ])
      expect(show(`[x](${address})`), address).not.toContain('<a')
  })

  test('is no image', () => {
    expect(show('![x](https://example.org/x.png)')).not.toContain('<img')
  })

  test('can’t leave an attribute', () => {
    const html = show('[x](https://example.org/"onmouseover="alert(1) "t\\"onclick=alert(1)")')
    expect(html).not.toMatch(/<[^>]*\son\w+=/)
  })
})
