import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../support/ensure-chromium.mjs'
import { quantile } from './quantile.ts'
import { startServer } from './start-server.ts'

// The pages of the built application over the archive that DATABASE_URL names: how fast they come from the cache against
// made anew (two servers of one build, one without a cache, in turns), and what a reader's browser measures of them.
const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '4' },
    loads: { type: 'string', default: '9' },
    port: { type: 'string', default: '4390' },
  },
})
const port = Number(values.port)

/** Pages to measure: the transcript is the one with about so many statements, the statement one of its answers. */
async function choosePages(address: string): Promise<Record<string, string>> {
  const transcript = process.env['BENCH_TRANSCRIPT'] ?? (await findLong(address))
  const html = await (await fetch(address + transcript)).text()
  const statement = html.match(
    /class="statement answer" data-statement="([0-9a-z]{10})"|data-statement="([0-9a-z]{10})"/,
  )
  return {
    home: '/',
    search: '/search?q=inflation',
    transcript,
    statement: `/s/${statement?.[1] ?? statement?.[2]}`,
  }
}

/** The transcript nearest to 500 statements, by what the lists say of each. */
async function findLong(address: string): Promise<string> {
  let best = { path: '/', far: Number.POSITIVE_INFINITY }
  for (let page = 1; ; page++) {
    const response = await fetch(`${address}/transcripts?page=${page}`)
    const html = await response.text()
    for (const [, path = '', count = '0'] of html.matchAll(
      /<h2[^>]*><a href="(\/transcripts\/[a-z0-9-]+)".*?(\d[\d,]*) statements?/gs,
    )) {
      const far = Math.abs(Number(count.replace(',', '')) - 500)
      if (far < best.far) best = { path, far }
    }
    if (!html.includes('rel="next"')) return best.path
  }
}

/** Requests a second of one page, asked for by several at once. */
async function load(url: string): Promise<number> {
  const until = performance.now() + Number(values.seconds) * 1000
  let answered = 0
  const ask = async () => {
    while (performance.now() < until) {
      const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${url} answers ${response.status}`)
      answered++
    }
  }
  await Promise.all(Array.from({ length: Number(values.connections) }, ask))
  return answered / Number(values.seconds)
}

const { format } = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

async function compareCaches(pages: Record<string, string>, kept: string, fresh: string): Promise<void> {
  console.log(
    '| page | kept, requests/s | made anew, requests/s | times | bytes, gzip |\n| --- | --- | --- | --- | --- |',
  )
  for (const [name, path] of Object.entries(pages)) {
    const response = await fetch(kept + path, { headers: { 'accept-encoding': 'gzip' } })
    const html = await response.text()
    const { gzipSync } = await import('node:zlib')
    const bytes = format(gzipSync(html).length)
    const fast: number[] = []
    const slow: number[] = []
    for (let round = 0; round < Number(values.rounds); round++) {
      slow.push(await load(fresh + path))
      fast.push(await load(kept + path))
    }
    const [most, least] = [median(fast), median(slow)]
    const isKept = !response.headers.get('cache-control')?.includes('no-store')
    const told = isKept
      ? `${format(most)} | ${format(least)} | ${format(most / least)}`
      : `not kept | ${format(least)} | –`
    console.log(`| ${name} | ${told} | ${bytes} |`)
  }
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((one, other) => one - other)
  return quantile(sorted, 0.5)
}

/** What a reader does first on each page. */
const actions: Record<string, (page: Page) => Promise<void>> = {
  home: async (page) => page.getByRole('combobox').pressSequentially('infla', { delay: 60 }),
  search: async (page) => page.getByRole('combobox').pressSequentially(' gas', { delay: 60 }),
  transcript: async (page) => {
    for (const key of ['j', 'j', '/', 'p', 'r', 'e']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(120)
    }
  },
  statement: async (page) => page.locator('details.panel > summary').first().click(),
}

async function measureBrowser(pages: Record<string, string>, address: string): Promise<void> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  console.log(
    '\n| page | first contentful paint, ms | interaction, ms | scripts, bytes gzip |\n| --- | --- | --- | --- |',
  )
  for (const [name, path] of Object.entries(pages)) {
    const paints: number[] = []
    const interactions: number[] = []
    for (let turn = 0; turn < Number(values.loads); turn++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(address + path, { waitUntil: 'load' })
      await page.evaluate(() => {
        const seen = globalThis as unknown as { seen: number[] }
        seen.seen = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.seen.push(entry.duration)
        }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
      })
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      paints.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
      )
      await actions[name]?.(page)
      await page.waitForTimeout(400)
      const worst = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen))
      interactions.push(worst)
      await page.close()
    }
    console.log(
      `| ${name} | ${format(median(paints))} | ${format(median(interactions))} | ${await weigh(address, path)} |`,
    )
  }
  await browser.close()
}

async function weigh(address: string, path: string): Promise<string> {
  const html = await (await fetch(address + path)).text()
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src)
  const { gzipSync } = await import('node:zlib')
  const bodies = await Promise.all(scripts.map(async (src) => (await fetch(address + src)).text()))
  return format(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0))
}

const kept = await startServer(root, port, {})
const fresh = await startServer(root, port + 1, { PAGE_CACHE_MB: '0' })
try {
  const pages = await choosePages(kept.address)
  console.log(`Load ${loadavg()[0]?.toFixed(1)} at the start. ${join('', pages['transcript'] ?? '')}\n`)
  await compareCaches(pages, kept.address, fresh.address)
  fresh.stop()
  await measureBrowser(pages, kept.address)
  console.log(`\nLoad ${loadavg()[0]?.toFixed(1)} at the end.`)
} finally {
  kept.stop()
  fresh.stop()
}
