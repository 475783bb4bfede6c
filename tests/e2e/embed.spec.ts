import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as plain } from '@playwright/test'
import { almaty, findStatement, listPages } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

const words = 'foundation of a Eurasian security architecture'
const body = (asked: string, answered: string) => `---
title: Hearing on the bridges
date: 2024-02-02
slug: bridges
---
MAYOR STEEL: Good morning. The bridges of Eastborough were closed on Monday because of the flood.

${asked}MAYOR STEEL: ${answered}
`
const asked = 'Q    Which of the bridges of Eastborough will be opened again before the summer begins?\n\n'
const answered = 'The iron bridge is opened again in May, and the wooden bridge of Eastborough in the autumn.'

/** Serve a page of another site on a port of its own. */
async function serveElsewhere(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

test('an embed is small, sets no cookie, loads nothing, and other sites may frame it; no other page may be framed', async ({
  request,
}) => {
  const path = await findStatement(request, words)
  const embed = await request.get(`${path}/embed?rev=1`)
  expect(embed.status()).toBe(200)
  expect(embed.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(embed.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(embed.headers()['set-cookie']).toBeUndefined()
  expect((await embed.body()).length).toBeLessThan(6000)
  const others = [...(await listPages(request)).map((page) => page.path), `${path}/image.png`, `${path}/history`]
  for (const other of others) {
    const policy = (await request.get(other)).headers()['content-security-policy']
    expect(policy, other).toContain("frame-ancestors 'none'")
  }
})

test('an embed follows light and dark, and breaks none of the rules of its own policy', async ({ page, request }) => {
  const path = await findStatement(request, words)
  await page.goto(`${path}/embed?rev=1`)
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe('rgb(30, 32, 35)')
  await expect(page.getByText('Corrected since')).toHaveCount(0)
})

plain(
  'the embed code of the panel works on another site, and its frame becomes as high as the words need',
  async ({ page, request, baseURL }) => {
    const path = await findStatement(request, words)
    await page.goto(path)
    await page.locator('summary', { hasText: 'Share and embed' }).click()
    const code = (await page.locator('pre', { hasText: '<iframe' }).textContent()) ?? ''
    const elsewhere = await serveElsewhere(`<!doctype html><title>A newspaper</title><body style="width:500px">${code}`)
    await page.goto(elsewhere.url)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText('Sergey Lavrov')).toBeVisible()
    await expect
      .poll(async () => {
        const [outer, inner] = await Promise.all([
          page.locator('iframe').evaluate((element) => element.clientHeight),
          frame.locator('html').evaluate((element) => Math.ceil(element.getBoundingClientRect().height)),
        ])
        return outer - inner
      })
      .toBe(0)
    elsewhere.close()
    expect(code).toContain(`${baseURL}${path}/embed?rev=1`)
  },
)

plain('another site can’t frame a page that is no embed', async ({ page, request, baseURL }) => {
  const path = await findStatement(request, words)
  const elsewhere = await serveElsewhere(
    `<!doctype html><title>A trap</title><iframe src="${baseURL}${path}"></iframe>`,
  )
  await page.goto(elsewhere.url)
  await expect(page.frameLocator('iframe').getByText('Sergey Lavrov')).toHaveCount(0)
  elsewhere.close()
})

test('an embed says when the statement was corrected since, and when it was withdrawn', async ({ page, request }) => {
  test.setTimeout(120_000)
  publish('bridges', body(asked, answered))
  await expect.poll(async () => (await request.get('/transcripts/bridges')).status()).toBe(200)
  const question = await findStatement(request, 'bridges opened again before the summer')
  const answer = await findStatement(request, 'iron bridge opened wooden bridge autumn')
  publish('bridges', body(asked, answered.replace('in May', 'in June')))
  await expect.poll(async () => (await request.get(`${answer}/embed?rev=1`)).text()).toContain('in June')
  await page.goto(`${answer}/embed?rev=1`)
  await expect(page.getByText(/^Corrected since, on/)).toBeVisible()
  await page.goto(`${answer}/embed?rev=2`)
  await expect(page.getByText('Corrected since')).toHaveCount(0)
  await page.goto(`${question}/embed?rev=1`)
  await expect(page.getByText('Corrected since')).toHaveCount(0)

  publish('bridges', body('', answered.replace('in May', 'in June')))
  await expect.poll(async () => (await request.get(`${question}/embed?rev=1`)).status()).toBe(410)
  // A browser may show an embed for a minute without asking again, so this one is another.
  const gone = await page.goto(`${question}/embed?rev=2`)
  expect(gone?.status()).toBe(410)
  expect(gone?.headers()['content-security-policy']).toContain('frame-ancestors *')
  await expect(page.getByText('This statement was withdrawn on')).toBeVisible()
  expect((await request.get(`/oembed?url=${encodeURIComponent(new URL(question, page.url()).href)}`)).status()).toBe(
    404,
  )
})

test('oEmbed is discovered on a page, answers in both formats, in any spelling, and knows no other site', async ({
  page,
  request,
  baseURL,
}) => {
  const path = await findStatement(request, words)
  await page.goto(path)
  const discovered = page.locator('link[rel=alternate][type="application/json+oembed"]')
  const answer = await (await request.get((await discovered.getAttribute('href')) ?? '')).json()
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', author_name: 'Sergey Lavrov', provider_url: baseURL })
  expect((await request.get(answer.thumbnail_url)).headers()['content-type']).toBe('image/png')
  const xml = await page.locator('link[rel=alternate][type="text/xml+oembed"]').getAttribute('href')
  expect(await (await request.get(xml ?? '')).text()).toContain('<type>rich</type>')

  const ask = (url: string, more = '') => request.get(`/oembed?url=${encodeURIComponent(url)}${more}`)
  const spelt = await (await ask(`${baseURL}${path.toUpperCase().replace('/S/', '/s/')}`, '&maxwidth=320')).json()
  expect(spelt.html).toContain(`src="${baseURL}${path}/embed?rev=1"`)
  expect(spelt.width).toBe(320)
  expect(await (await ask(`${baseURL}${almaty}`)).json()).toMatchObject({ type: 'link' })
  expect((await ask(`https://elsewhere.example${path}`)).status()).toBe(404)
  expect((await ask(`${baseURL}/s/0000000000`)).status()).toBe(404)
  expect((await ask(`${baseURL}${path}`, '&format=yaml')).status()).toBe(501)
  expect((await request.get('/oembed')).status()).toBe(400)
})

test('what a page tells programs: tags, links and data say the same as its citation', async ({ page, request }) => {
  const path = await findStatement(request, words)
  const response = await page.goto(path)
  const link = response?.headers()['link'] ?? ''
  const [cited] = await (await request.get(`${path}/cite.json`)).json()
  const tag = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content')
  expect(await tag('citation_title')).toBe(cited.title)
  expect(await tag('citation_author')).toBe(`${cited.author[0].family}, ${cited.author[0].given}`)
  expect(await tag('citation_publication_date')).toBe('2025/04/11')
  expect(await tag('citation_public_url')).toBe(cited.URL)
  expect(link).toContain(`<${cited.URL}>; rel="cite-as"`)
  for (const rel of ['cite-as', 'describedby'])
    for (const href of await page
      .locator(`link[rel=${rel}]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
      expect(link).toContain(`<${href}>; rel="${rel}"`)
      expect((await request.get(href ?? '')).status()).toBe(200)
    }
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@id': cited.URL, creator: { name: 'Sergey Lavrov' }, '@type': ['Answer', 'Quotation'] })
  expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe('summary_large_image')
  const image = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
  expect(image).toMatch(new RegExp(`${path}/image[.]png$`))
})

test('every script has a picture, and none is drawn with boxes for letters', async ({ request }) => {
  test.setTimeout(60_000)
  const hall = (slug: string, language: string, text: string) =>
    `---\ntitle: Press hall ${slug}\ndate: 2024-01-09\nlanguage: ${language}\nslug: hall-${slug}\n---\nMINISTER STONE: ${text}\n`
  publish('hall-ru', hall('ru', 'ru', 'Мы обсудили строительство нового моста через реку и сроки его открытия.'))
  publish('hall-zh', hall('zh', 'zh', '我们讨论了新桥的建设，也讨论了它的开放日期。'))
  for (const slug of ['hall-ru', 'hall-zh']) {
    await expect.poll(async () => (await request.get(`/transcripts/${slug}`)).status()).toBe(200)
    const path = (await (await request.get(`/transcripts/${slug}`)).text()).match(/\/s\/[0-9a-z]{10}/)?.[0]
    for (const address of [`${path}/image.png`, `/transcripts/${slug}/image.png`, '/image.png']) {
      const image = await request.get(address)
      expect(image.status(), address).toBe(200)
      expect(image.headers()['content-type'], address).toBe('image/png')
    }
  }
})
