// `npm test`: everything that must hold, from a fresh clone, ending with one line that counts what really ran.
import { join } from 'node:path'
import { ensureChromium } from './support/ensure-chromium.mjs'
import { endWith, prepare, program, readCount, results, run, runVitest } from './support/suite-runner.mjs'

/** @typedef {import('./support/suite-runner.mjs').Count} Count */

/** @param {string[]} args @returns {Count} */
function check(...args) {
  return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @returns {Count} */
function runBrowserTests() {
  const missing = ensureChromium()
  if (missing) {
    console.error(missing)
    return { passed: 0, failed: 1 }
  }
  if (!run(['src/cli/start.mjs', '--build-only'])) return { passed: 0, failed: 1 }
  const file = join(results, 'playwright.json')
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  const ended = run([program('@playwright/test/cli.js'), ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
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

await prepare()
const rooms = ['--config', 'tests/rooms/rooms.config.mjs', 'src', 'tests']
/** @type {[string, () => Count][]} */
const suites = [
  ['types', () => check(program('typescript/bin/tsc'))],
  ['lint and format', () => check(program('@biomejs/biome/bin/biome'), 'check', '.')],
  ['rooms', () => check(program('dependency-cruiser/bin/dependency-cruise.mjs'), ...rooms)],
  ['unit and integration', () => runVitest('vitest')],
  ['browser', runBrowserTests],
]
endWith(
  suites.map(([name, suite]) => {
    console.log(`\n— ${name} —`)
    return { name, ...suite() }
  }),
)
