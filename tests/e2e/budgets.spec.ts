import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { almaty, findStatement, listPages } from './pages.ts'
import { expect, test } from './reader.ts'

/** Compressed bytes of all scripts that a page loads, with gzip as they are sent. */
async function weighScripts(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  page.removeAllListeners('response')
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
}

test('a statement and a search load no more scripts than their budgets, nor does any other page', async ({
  page,
  request,
}) => {
  const statement = await findStatement(request, 'multipolarity')
  expect(await weighScripts(page, statement)).toBeLessThanOrEqual(90 * 1024)
  expect(await weighScripts(page, '/search?q=security')).toBeLessThanOrEqual(130 * 1024)
  for (const { name, path } of await listPages(request)) {
    const script = (await (await request.get(path)).text()).match(/\/scripts\/page-[0-9a-f]+\.js/)?.[0] ?? ''
    const body = await (await request.get(script)).body()
    expect(brotliCompressSync(body).length, name).toBeLessThanOrEqual(12 * 1024)
  }
})

test('nothing moves while a page loads', async ({ page, request }) => {
  const statement = await findStatement(request, 'multipolarity')
  for (const path of ['/', '/search?q=security', almaty, statement, '/speakers/jen-psaki', '/transcripts']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    expect(shift, path).toBeLessThan(0.01)
  }
})

test('at twice the size of letters nothing is cut off or wider than the window', async ({ page, request }) => {
  // A window of 640 CSS pixels is what a reader has who zooms one of 1280 to 200 percent.
  await page.setViewportSize({ width: 640, height: 450 })
  for (const { name, path } of await listPages(request)) {
    await page.goto(path)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, name).toBeLessThanOrEqual(0)
  }
})

test('who wants less motion is brought to the next question at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(almaty)
  await page.keyboard.press('j')
  const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(200)
})

test('in colours of the reader’s system, and with more contrast, questions are still told from answers', async ({
  page,
}) => {
  for (const media of [{ forcedColors: 'active' }, { contrast: 'more' }] as const) {
    await page.emulateMedia(media)
    await page.goto(almaty)
    const question = page.locator('.statement.question').first()
    await expect(question).toHaveCSS('border-inline-start-width', '3px')
    await expect(question.locator('.who')).toBeVisible()
  }
})

test('a transcript is printed with its addresses as notes and without its tools', async ({ page, baseURL }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(almaty)
  await expect(page.locator('.printed-links li')).toHaveCount(13)
  await expect(page.locator('.printed-links li').first()).toHaveText(new RegExp(`^${baseURL}/s/[0-9a-z]{10}$`))
  await expect(page.locator('.printed-links li').first()).toBeVisible()
  for (const hidden of ['.reading-tools', '.contents', 'footer', 'nav'])
    for (const part of await page.locator(hidden).all()) await expect(part).toBeHidden()
})
