// `npm test`: everything that must hold, from a fresh clone, ending with one line that counts what really ran.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, install } from '#src/cli/install.mjs'
import { ensureChromium } from './support/ensure-chromium.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const results = join(root, 'tests/.results')

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Run one of the project's programs, its output shown as it comes.
 * @param {string[]} args @param {Record<string, string>} [environment] @returns {boolean} whether it ended well.
 */
function run(args, environment = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

/** @param {string} name Of a program in node_modules, with its path. */
const program = (name) => join(root, 'node_modules', name)

/** @param {string[]} args @returns {Count} */
function check(...args) {
  return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The count that a runner wrote; a runner that wrote none, or that failed without saying where, has failed.
 * @param {string} file @param {boolean} ended @param {(report: any) => Count} read
 * @returns {Count}
 */
function readCount(file, ended, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed }
}

/** @returns {Count} */
function runVitest() {
  const file = join(results, 'vitest.json')
  const ended = run([
    program('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return readCount(file, ended, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const broken = testResults.filter(
      (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + broken.length }
  })
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
  return readCount(file, ended, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }))
}

const wrongNode = checkNode(process.versions.node)
if (wrongNode) {
  console.error(wrongNode)
  process.exit(1)
}
if (!install(root)) process.exit(1)
const { ensureClient } = await import('#src/ingest/ensure-client.mjs')
ensureClient(root)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** @type {[string, () => Count][]} */
const suites = [
  ['types', () => check(program('typescript/bin/tsc'))],
  ['lint and format', () => check(program('@biomejs/biome/bin/biome'), 'check', '.')],
  [
    'rooms',
    () =>
      check(
        program('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        'tests/rooms/rooms.config.mjs',
        'src',
        'tests',
      ),
  ],
  ['unit and integration', runVitest],
  ['browser', runBrowserTests],
]
const counted = suites.map(([name, suite]) => {
  console.log(`\n— ${name} —`)
  return { name, ...suite() }
})
console.log()
for (const { name, passed, failed } of counted) console.log(`${name}: ${passed} of ${passed + failed}`)
const passed = counted.reduce((sum, count) => sum + count.passed, 0)
const failed = counted.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
