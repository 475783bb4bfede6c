import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { almaty, findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

/** Select words as a reader does who drags over them; they stand in one paragraph. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent?.indexOf(sought) ?? -1
      if (start === -1 || walker.currentNode.parentElement?.closest('script')) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, start)
      range.setEnd(walker.currentNode, start + sought.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`Not on the page: ${sought}`)
  }, words)
}

const passageLink = (page: Page) => page.getByRole('link', { name: 'Copy link to this passage' })

test('selected words have a link that opens with them marked and in view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(almaty)
  await expect(passageLink(page)).toHaveCount(0)
  await select(page, 'patiently endure Kallas’s tenure')
  await passageLink(page).click()
  await expect(page.getByRole('link', { name: 'Link copied' })).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toMatch(
    /\/s\/[0-9a-z]{10}\?q=patiently\+endure\+Kallas%E2%80%99s\+tenure&prefix=.+&suffix=.+#passage$/,
  )

  const other = await context.newPage()
  await other.goto(address)
  await expect(other.locator('mark')).toHaveText('patiently endure Kallas’s tenure')
  await expect(other.locator('mark')).toBeInViewport()
  await expect(other.getByRole('region', { name: 'The words of this link' })).toHaveCount(0)
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([])
  await other.getByRole('link', { name: 'The statement without the mark' }).click()
  await expect(other.locator('mark')).toHaveCount(0)
})

test('the link to selected words is reached by the keyboard, and Escape puts it away', async ({ page }) => {
  await page.goto(almaty)
  await select(page, 'patiently endure')
  await expect(page.getByText('Words selected. Press Tab for a link to them.')).toBeAttached()
  await page.keyboard.press('Tab')
  await expect(passageLink(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(passageLink(page)).toHaveCount(0)
})

test('words that are no statement’s have no link', async ({ page }) => {
  await page.goto(almaty)
  await select(page, 'Almaty')
  await page.waitForTimeout(400)
  await expect(passageLink(page)).toHaveCount(0)
})

test('a passage over several paragraphs is marked in each of them', async ({ page, request }) => {
  const id = await findStatement(request, 'patiently endure Kallas')
  await page.goto(id)
  const [end, start] = await page
    .locator('#p1, #p2')
    .evaluateAll((paragraphs) => paragraphs.map((paragraph) => paragraph.lastChild?.textContent?.split(' ') ?? []))
  const quote = [...(end ?? []).slice(-4), ...(start ?? []).slice(0, 4)].join(' ')
  await page.goto(`${id}?q=${encodeURIComponent(quote)}#passage`)
  await expect(page.locator('mark')).toHaveCount(2)
  await expect(page.locator('mark#passage')).toHaveCount(1)
})

test('each paragraph of a statement has an address', async ({ page, request }) => {
  const id = await findStatement(request, 'patiently endure Kallas')
  await page.goto(id)
  await page.getByRole('link', { name: 'Link to paragraph 2' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${id}#p2`)
  await expect(page.locator('#p2')).toBeInViewport()
})

const head = '---\ntitle: Hearing on the ferry\ndate: 2024-05-06\nslug: ferry\n---\n\n'
const opening = 'CHAIR MOSS: The ferry to the island of Lund crosses the strait eleven times a day in summer.\n\n'
const answer = 'CHAIR MOSS: In winter the crossing depends on the ice, and the harbour master decides at dawn.\n'

test('the link opens with what became of the words after they were corrected', async ({ page, request }) => {
  test.setTimeout(90_000)
  publish('ferry', head + opening + answer)
  await expect.poll(async () => (await request.get('/transcripts/ferry')).status()).toBe(200)
  const id = await findStatement(request, 'ferry island Lund strait summer')
  const link = `${id}?q=strait+eleven+times+a+day&prefix=Lund+crosses+the&suffix=in+summer#passage`
  await page.goto(link)
  await expect(page.locator('mark')).toHaveText('strait eleven times a day')

  publish('ferry', head + opening.replace('eleven', 'twelve') + answer, '--reason', 'The timetable says twelve.')
  await expect.poll(async () => (await request.get(id)).text()).toContain('twelve times')
  await page.reload()
  const notice = page.getByRole('region', { name: 'The words of this link' })
  await expect(notice).toContainText('The timetable says twelve.')
  await expect(notice.locator('del')).toHaveText('eleven')
  await expect(notice.locator('ins')).toHaveText('twelve')
  await expect(page.locator('mark')).toHaveText('strait twelve times a day')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await notice.getByRole('link', { name: 'The statement as it was linked' }).click()
  await expect(page).toHaveURL(`${id}?rev=1`)
  await expect(page.getByRole('region', { name: 'A past revision' })).toContainText('It was corrected since')
  await expect(page.locator('.statement')).toContainText('strait eleven times a day')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.goto(link.replace('#', '&rev=1#'))
  await expect(page.locator('mark')).toHaveText('strait eleven times a day')
})

test('a page answers for each moment of its past (Memento)', async ({ request, baseURL }) => {
  test.setTimeout(90_000)
  const text = `${head.replaceAll('ferry', 'bridge')}CHAIR MOSS: The bus over the Odd bridge goes eleven times a week.\n`
  publish('bridge', text)
  await expect.poll(async () => (await request.get('/transcripts/bridge')).status()).toBe(200)
  const id = await findStatement(request, 'bus Odd bridge week')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  publish('bridge', text.replace('eleven', 'nine'))
  await expect.poll(async () => (await request.get(id)).text()).toContain('nine times')

  for (const path of [id, '/transcripts/bridge']) {
    const now = await request.get(path)
    expect(now.headers()['link']).toContain(`<${baseURL}${path}>; rel="original timegate"`)
    const timemap = await (await request.get(`${path}/timemap`)).text()
    const datetimes = [...timemap.matchAll(/\?rev=(\d+)>; rel="[^"]*memento[^"]*"; datetime="([^"]+)"/g)]
    expect(datetimes.map(([, revision]) => revision)).toEqual(['1', '2'])
    for (const [, revision, datetime = ''] of datetimes) {
      const gate = await request.get(path, { headers: { 'accept-datetime': datetime }, maxRedirects: 0 })
      expect(gate.status()).toBe(302)
      expect(gate.headers()['vary']).toContain('Accept-Datetime')
      expect(gate.headers()['location']).toBe(`${path}?rev=${revision}`)
      const memento = await request.get(`${path}?rev=${revision}`)
      expect(memento.headers()['memento-datetime']).toBe(datetime)
      expect(memento.headers()['x-robots-tag']).toBe('noindex')
      expect(await memento.text()).toContain(revision === '1' ? 'eleven times' : 'nine times')
    }
    const old = await request.get(path, {
      headers: { 'accept-datetime': 'Thu, 31 May 2007 20:35:00 GMT' },
      maxRedirects: 0,
    })
    expect(old.headers()['location']).toBe(`${path}?rev=1`)
    expect((await request.get(path, { headers: { 'accept-datetime': 'yesterday-ish' } })).status()).toBe(400)
    for (const wrong of ['0', '3', '-1', '1.5', 'x', ''])
      expect((await request.get(`${path}?rev=${wrong}`)).status()).toBe(404)
  }
})

test('a link to words of a statement that was joined to another goes on with its words', async ({ request }) => {
  test.setTimeout(60_000)
  const slug = head.replace('ferry\ndate', 'pier\ndate').replace('slug: ferry', 'slug: pier')
  const [one, other] = [
    'The pier of Lund was built of oak and stands on ninety piles.',
    'Its lamp is lit by the keeper, whom the county pays.',
  ]
  publish('pier', `${slug}CHAIR MOSS: ${one}\n\nQ    And the lamp of the pier?\n\nCHAIR MOSS: ${other}\n`)
  const lamp = await findStatement(request, 'lamp lit keeper county pays')
  publish('pier', `${slug}CHAIR MOSS: ${one}\n\n${other}\n`)
  await expect.poll(async () => (await request.get(lamp, { maxRedirects: 0 })).status()).toBe(308)
  const moved = await request.get(`${lamp}?q=the+keeper`, { maxRedirects: 0 })
  expect(moved.headers()['location']).toMatch(/^\/s\/[0-9a-z]{10}\?q=the\+keeper$/)
  expect(await (await request.get(`${lamp}?q=the+keeper`)).text()).toMatch(/<mark[^>]*>the keeper<\/mark>/)
  expect(await (await request.get(`${lamp}?rev=1`)).text()).toContain('It was joined to another statement since')
})

test('words of a statement that was removed are marked in what it said last', async ({ request }) => {
  test.setTimeout(60_000)
  const start = '---\ntitle: Hearing on the mill\ndate: 2024-05-07\nslug: mill\n---\n\nCHAIR MOSS: The mill grinds.\n\n'
  publish('mill', `${start}Q    Does the wheel of the old mill turn in a dry summer?\n`)
  const asked = await findStatement(request, 'wheel old mill dry summer')
  publish('mill', start)
  await expect.poll(async () => (await request.get(asked)).status()).toBe(410)
  const page = await request.get(`${asked}?q=wheel+of+the+old`)
  expect(page.status()).toBe(410)
  expect(await page.text()).toMatch(/<mark[^>]*>wheel of the old<\/mark>/)
})

test('a moment of a recording leads to the statement that is being said', async ({ page, request }) => {
  test.setTimeout(60_000)
  publish(
    'lecture',
    `---\ntitle: Lecture on the tide\ndate: 2024-05-08\nslug: lecture\n---

Ada North (00:00:05): The tide comes in twice a day, and the charts say when.

Bo South (00:01:10): Who draws the charts of the tide?

Ada North (01:02:03): The office of the harbour draws them every winter.
`,
  )
  await expect.poll(async () => (await request.get('/transcripts/lecture')).status()).toBe(200)
  const at = async (path: string) => (await request.get(path, { maxRedirects: 0 })).headers()['location']
  const [first, second, third] = await Promise.all(
    ['5', '1:20', '1:02:30'].map((t) => at(`/transcripts/lecture?t=${t}`)),
  )
  expect(new Set([first, second, third]).size).toBe(3)
  expect(await at('/transcripts/lecture?t=0')).toBe(first)
  expect(await at('/transcripts/lecture?t=70')).toBe(second)
  expect((await request.get('/transcripts/lecture?t=soon', { maxRedirects: 0 })).status()).toBe(200)
  expect((await request.get(`${almaty}?t=5`, { maxRedirects: 0 })).status()).toBe(200)
  await page.goto('/transcripts/lecture?t=3723')
  await expect(page.locator(':target')).toContainText('every winter')
  const id = (first ?? '').split('#')[1]
  await page.goto(`/s/${id}?t=1:15`)
  await expect(page.locator('.statement.large')).toContainText('Who draws the charts')
  await expect(page.getByRole('link', { name: 'at 1:10' })).toHaveAttribute('href', '/transcripts/lecture?t=70')
})
