// `npm run screenshots`: pictures of every page for docs/design/, taken from the built application over content/; with
// `-- --running` from a server that runs already at the port of the browser tests, over whatever archive it has.
import '@oxc-node/core/register'
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { findChromium } from '../support/ensure-chromium.mjs'

const { address, root } = await import('./place.ts')
const folder = join(root, 'docs/design')
const widths = [1440, 390, 820]
const schemes = /** @type {const} */ (['light', 'dark'])
/** Pixels of height that a picture shows, by its width. */
const heights = new Map([
  [390, 844],
  [820, 1180],
  [1440, 900],
])

/** Wait until the server answers. @param {number} seconds */
async function waitForServer(seconds) {
  for (let second = 0; second < seconds; second++) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`No server at ${address} within ${seconds} seconds`)
}

/** @param {string} path */
const read = async (path) => (await fetch(address + path)).text()

/** @returns {Promise<Record<string, string>>} the pages to be seen, by name. */
async function listPictures() {
  const html = await read('/search?q=multipolarity')
  const statement = html.match(/\/s\/[0-9a-z]{10}(?=[^>]*>Sergey Lavrov)/)?.[0] ?? '/'
  const long = '/transcripts/2021-02-01-press-briefing-psaki'
  const quotation =
    '“These meetings were very useful. They helped us understand each other’s positions,” said Sergey Lavrov.'
  return {
    home: '/',
    search: '/search?q=security',
    'search-months': '/search?q=president&from=2022-05&to=2022-07&kind=answer',
    'search-by-transcript': '/search?q=security&group=transcript',
    'search-in-context': '/search/context?q=security',
    'search-over-time': '/search/frequency?q=security&q=inflation&period=year',
    'search-empty': '/search',
    'search-nothing': '/search?q=zzyzx',
    transcript: long,
    'transcript-reading': `${long}#reading`,
    'transcript-skimming': `${long}#skimming`,
    statement,
    passage: `${statement}?${new URLSearchParams({ q: 'a Eurasian security architecture that would encompass the entire Eurasian continent' })}`,
    citation: `${statement}/cite`,
    history: `${statement}/history`,
    speaker: '/speakers/jen-psaki',
    speakers: '/speakers',
    'transcript-history': `${long}/history`,
    comparison: '/compare?one=jen-psaki&other=karine-jean-pierre&q=president',
    transcripts: '/transcripts',
    month: '/transcripts?month=2022-05',
    series: '/browse/series',
    places: '/browse/place',
    place: '/browse/place?value=Almaty',
    'quote-empty': '/quote',
    quote: `/quote?${new URLSearchParams({ q: quotation })}`,
    help: '/help',
    'help-search': '/help/search',
    'help-api': '/help/api',
    about: '/about',
    numbers: '/about/numbers',
    missing: '/nothing/here',
    'home-german': '/de',
    'transcript-russian': `/ru${long}`,
  }
}

/** What is done on a page before its picture is taken. @type {Record<string, (page: import('@playwright/test').Page) => Promise<void>>} */
const before = {
  'transcript-reading': async (page) => {
    for (let step = 0; step < 3; step++) await page.keyboard.press('j')
    await page.getByRole('searchbox', { name: 'Find in this transcript' }).fill('president')
    await page.waitForTimeout(400)
  },
  'transcript-skimming': async (page) => {
    await page.getByRole('checkbox', { name: 'Questions only' }).check()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.waitForTimeout(400)
  },
}

const running = process.argv.includes('--running')
const server = running ? null : spawn(process.execPath, ['tests/e2e/serve.mjs'], { cwd: root, stdio: 'inherit' })
try {
  await waitForServer(600)
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (/\.(?:png|webp)$/.test(file)) rmSync(join(folder, file))
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  const pictures = Object.entries(await listPictures())
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const viewport = { width, height: heights.get(width) ?? 900 }
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(address)
      for (const [picture, path] of pictures) {
        await page.goto(address + path.replace(/#.*/, ''))
        await before[picture]?.(page)
        await page.waitForTimeout(100)
        const shot = await page.screenshot()
        await sharp(shot)
          .webp({ quality: 62, effort: 5 })
          .toFile(join(folder, `${picture}-${width}-${colorScheme}.webp`))
        if (picture === 'search' && width === 1440 && colorScheme === 'light')
          await sharp(shot).png({ palette: true, colours: 64 }).toFile(join(root, 'docs/readme.png'))
      }
      await context.close()
    }
  }
  await browser.close()
} finally {
  server?.kill()
}
