import { join } from 'node:path'
import { ensureChromium } from './ensure-chromium.mjs'
import { program, readCount, results, run } from './suite-runner.mjs'

/** @typedef {import('./suite-runner.mjs').Count} Count */

/**
 * Build the application and run the browser tests on it.
 * @param {string} [name] Of its report. @param {Record<string, string>} [environment] @returns {Count}
 */
export function runBrowserTests(name = 'playwright', environment = {}) {
  const missing = ensureChromium()
  if (missing) {
    console.error(missing)
    return { passed: 0, failed: 1 }
  }
  if (!run(['src/cli/start.mjs', '--build-only'])) return { passed: 0, failed: 1 }
  const file = join(results, `${name}.json`)
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  const ended = run([program('@playwright/test/cli.js'), ...args], {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  return readCount(file, ended, ({ stats, suites }) => {
    for (const title of titlesOfFlaky(suites)) console.log(`Passed only when it was tried again: ${title}`)
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }
  })
}

/** @param {any[]} suites Of a report of Playwright's. @returns {string[]} */
function titlesOfFlaky(suites = []) {
  return suites.flatMap(({ file, specs = [], suites: inner }) => [
    ...specs
      .filter((/** @type {any} */ { tests }) => tests.some((/** @type {any} */ { status }) => status === 'flaky'))
      .map((/** @type {any} */ { title }) => `${file}: ${title}`),
    ...titlesOfFlaky(inner),
  ])
}
