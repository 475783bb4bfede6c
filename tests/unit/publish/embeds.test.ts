import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { embedPolicy } from '#src/app/content-security-policy.ts'
import { embedCode } from '#src/publish/embed-code.ts'
import { embedHashes } from '#src/publish/embed-document.ts'
import { statementOembed, transcriptOembed, writeOembedXml } from '#src/publish/oembed.ts'
import { quoteStatement } from '#src/publish/quote-statement.ts'
import { writeEmbed, writeWithdrawnEmbed } from '#src/publish/write-embed.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'
import { examplePage } from '../../support/example-page.ts'

const site = 'https://archive.example'
const read = (html: string) => parseHTML(html).document

describe('an embed', () => {
  it('shows the words, who said them as what, when and where, and the way to the statement', () => {
    const document = read(writeEmbed(examplePage(), site, null))
    const paragraphs = [...document.querySelectorAll('blockquote p')].map((paragraph) => paragraph.textContent)
    expect(paragraphs).toEqual([
      'The CIS is one of them. It has established working ties.',
      'There is no doubt about that.',
    ])
    const footer = document.querySelector('footer')?.textContent ?? ''
    expect(footer).toContain('Sergey Lavrov, Foreign Minister of Russia')
    expect(footer).toContain('11 April 2025, Almaty')
    expect(document.querySelector('footer > a')?.getAttribute('href')).toBe(`${site}/s/kn6fy55waa`)
    expect(document.querySelector('.note')).toBeNull()
  })

  it('says when the statement was corrected after the embed was made', () => {
    const document = read(writeEmbed(examplePage(), site, { since: '2025-05-02T09:00:00.000Z' }))
    expect(document.querySelector('.note')?.textContent).toBe('Corrected since, on 2 May 2025: what changed')
    expect(document.querySelector('.note a')?.getAttribute('href')).toBe(`${site}/s/kn6fy55waa/history`)
  })

  it('says of a statement that was removed that it was withdrawn, and when', () => {
    const transcript = { slug: 'almaty', title: 'Remarks <b>', date: '2025-04-11' }
    const id = asStatementId('kn6fy55waa')
    const gone = { state: 'gone' as const, id, text: 'Old', retiredAt: '2025-06-01T10:00:00.000Z', transcript }
    const document = read(writeWithdrawnEmbed(gone, site))
    expect(document.querySelector('.note')?.textContent).toContain('withdrawn on 1 June 2025')
    expect(document.body.textContent).toContain('Remarks <b>')
  })

  it('ends a long statement with a sentence, and leads to the rest', () => {
    const text = Array.from({ length: 60 }, (_, number) => `This is sentence number ${number} of many.`).join(' ')
    const document = read(writeEmbed(examplePage({ statement: { text } }), site, null))
    expect(document.querySelector('blockquote')?.textContent?.trim()).toMatch(/of many\.$/)
    expect(document.querySelector('footer')?.textContent).toContain('Read it whole')
  })

  it('shows markup of a transcript as words', () => {
    const text = '</blockquote><script>alert("1")</script><img src=x onerror=alert(1)>'
    const speaker = { slug: 'x', name: '"><script>alert(2)</script>' }
    const transcript = { place: '<script>alert(3)</script>', language: '"><script>' }
    const html = writeEmbed(examplePage({ role: '<b>', statement: { text, speaker }, transcript }), site, null)
    const document = read(html)
    expect(document.querySelectorAll('script')).toHaveLength(1)
    expect(document.querySelector('img')).toBeNull()
    expect(document.querySelector('blockquote')?.textContent?.trim()).toBe(text)
  })

  it('runs its own script and style alone, and may stand in any frame', () => {
    const document = read(writeEmbed(examplePage(), site, null))
    expect(document.querySelectorAll('style, script, link, img, iframe')).toHaveLength(2)
    expect(embedPolicy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${embedHashes.script}'`,
      `style-src '${embedHashes.style}'`,
      "form-action 'none'",
      "base-uri 'none'",
      'frame-ancestors *',
    ])
  })
})

describe('the embed code', () => {
  it('names the revision that it was made from, and survives names with quotation marks', () => {
    const speaker = { slug: 'x', name: 'Jean "JB" <Baptiste>' }
    const code = embedCode(examplePage({ statement: { speaker }, transcript: { revision: 3 } }), site)
    const frame = read(`<body>${code}</body>`).querySelector('iframe')
    expect(frame?.getAttribute('src')).toBe(`${site}/s/kn6fy55waa/embed?rev=3`)
    expect(frame?.getAttribute('title')).toBe('Jean "JB" <Baptiste>, 2025-04-11')
    expect(code).toContain(`<script async src="${site}/embed.js"></script>`)
  })
})

describe('oEmbed', () => {
  it('answers a statement as a frame within the room that there is', () => {
    const answer = statementOembed(examplePage(), site, { maxwidth: 400, maxheight: 150 })
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Rostrum',
      provider_url: site,
      author_name: 'Sergey Lavrov',
      author_url: `${site}/speakers/sergey-lavrov`,
      width: 400,
      height: 150,
    })
    expect(answer['html']).toContain('width="400" height="150"')
    expect(answer).not.toHaveProperty('thumbnail_url')
  })

  it('answers a transcript as a link with a picture', () => {
    expect(transcriptOembed(examplePage().transcript, site, {})).toEqual({
      version: '1.0',
      type: 'link',
      title: 'Remarks and answers to media questions',
      provider_name: 'Rostrum',
      provider_url: site,
      cache_age: 3600,
      thumbnail_url: `${site}/transcripts/2025-04-11-almaty/image.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  it('writes the same as XML', () => {
    const xml = writeOembedXml({ version: '1.0', type: 'rich', title: 'A & B <c>', width: 1 })
    expect(xml).toBe(
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n  <version>1.0</version>\n  <type>rich</type>\n  <title>A &amp; B &lt;c&gt;</title>\n  <width>1</width>\n</oembed>\n',
    )
  })
})

it('a quotation to copy has the words, who said them, as what, when, and the link', () => {
  expect(quoteStatement(examplePage(), site)).toBe(
    '“The CIS is one of them. It has established working ties. There is no doubt about that.” — Sergey Lavrov, Foreign Minister of Russia, 11 April 2025. https://archive.example/s/kn6fy55waa',
  )
})
