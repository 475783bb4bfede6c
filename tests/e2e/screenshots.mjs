// `npm run screenshots`: pictures of the pages for docs/, taken from the built application over content/.
import '@oxc-node/core/register'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../support/ensure-chromium.mjs'

const { address, root } = await import('./place.ts')
const folder = join(root, 'docs/design')
const views = [
  { name: 'desktop-light', width: 1440, height: 900, colorScheme: /** @type {const} */ ('light') },
  { name: 'phone-dark', width: 390, height: 780, colorScheme: /** @type {const} */ ('dark') },
]

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

/** @returns {Promise<Record<string, string>>} the pages to be seen, by name. */
async function listPictures() {
  const search = '/search?q=multipolarity'
  const html = await (await fetch(`${address}${search}`)).text()
  const statement = html.match(/\/s\/[0-9a-z]{10}(?=[^>]*>Sergey Lavrov)/)?.[0] ?? '/'
  const transcript = '/transcripts/2025-04-11-almaty-cis-foreign-ministers'
  return { home: '/', search: '/search?q=security', transcript, statement }
}

const server = spawn(process.execPath, ['tests/e2e/serve.mjs'], { cwd: root, stdio: 'inherit' })
try {
  await waitForServer(180)
  mkdirSync(folder, { recursive: true })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  for (const { name, width, height, colorScheme } of views) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    for (const [picture, path] of Object.entries(await listPictures())) {
      await page.goto(address)
      await page.goto(`${address}${path}`)
      if (picture === 'transcript')
        await page.evaluate(() => document.querySelector('.question')?.scrollIntoView({ block: 'center' }))
      await page.waitForTimeout(200)
      await page.screenshot({ path: join(folder, `${picture}-${name}.png`) })
      if (picture === 'search' && width > 1000) await page.screenshot({ path: join(root, 'docs/readme.png') })
    }
  }
  await browser.close()
} finally {
  server.kill()
}
