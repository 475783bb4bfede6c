// `npm test`: everything that must hold, from a fresh clone, ending with one line that counts what really ran.
import { runBrowserTests } from './support/browser-runner.mjs'
import { endWith, prepare, program, run, runVitest } from './support/suite-runner.mjs'

/** @typedef {import('./support/suite-runner.mjs').Count} Count */

/** @param {string[]} args @returns {Count} */
function check(...args) {
  return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
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
