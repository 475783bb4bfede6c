import { defineConfig, devices } from '@playwright/test'
import { findChromium } from '../support/ensure-chromium.mjs'
import { address, port } from './place.ts'

const executablePath = findChromium()
/** Chromium's sandbox doesn't work for root; the rest keeps it from talking to anyone on its own. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

export default defineConfig({
  testDir: '.',
  outputDir: '../.results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that stalls for seconds fails a test now and then; `npm test` names each that passed only when tried again.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    trace: 'retain-on-first-failure',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: 'node tests/e2e/serve.mjs',
    cwd: '../..',
    port,
    // A busy machine takes minutes to build.
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
