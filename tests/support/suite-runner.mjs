// What the two ways to run tests share: `npm test` and `npm run test:cluster`. Plain JavaScript, for it installs what others need.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, install } from '#src/cli/install.mjs'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const results = join(root, 'tests/.results')

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} name Of a program in node_modules, with its path. */
export const program = (name) => join(root, 'node_modules', name)

/** Install what tests need, and begin with no results. Ends the process where that can't be. */
export async function prepare() {
  const wrongNode = checkNode(process.versions.node)
  if (wrongNode) console.error(wrongNode)
  if (wrongNode || !install(root)) process.exit(1)
  const { ensureClient } = await import('#src/ingest/ensure-client.mjs')
  ensureClient(root)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
}

/**
 * Run one of the project's programs, its output shown as it comes.
 * @param {string[]} args @param {Record<string, string>} [environment] @returns {boolean} whether it ended well.
 */
export function run(args, environment = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

/**
 * The count that a runner wrote; a runner that wrote none, or that failed without saying where, has failed.
 * @param {string} file @param {boolean} ended @param {(report: any) => Count} read
 * @returns {Count}
 */
export function readCount(file, ended, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed }
}

/**
 * @param {string} name Of its report. @param {string[]} [args] More for Vitest. @param {Record<string, string>} [environment]
 * @returns {Count}
 */
export function runVitest(name, args = [], environment = {}) {
  const file = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = run([program('vitest/vitest.mjs'), 'run', ...reporters, ...args], environment)
  return readCount(file, ended, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const broken = testResults.filter(
      (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + broken.length }
  })
}

/**
 * Print what was counted, last the line that sums it up, and end the process.
 * @param {(Count & { name: string })[]} counted @returns {never}
 */
export function endWith(counted) {
  console.log()
  for (const { name, passed, failed } of counted) console.log(`${name}: ${passed} of ${passed + failed}`)
  const passed = counted.reduce((sum, count) => sum + count.passed, 0)
  const failed = counted.reduce((sum, count) => sum + count.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
