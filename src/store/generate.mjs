// Joins the models with the datasource and has Prisma generate its client from them.
// Plain JavaScript: it runs before anything of the project can be imported.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const dialects = ['sqlite', 'postgresql']

/**
 * Write the Prisma clients, one for each database, to src/store/generated/.
 *
 * `generate` needs no schema engine but looks for one, and would download it: naming any executable keeps it from that.
 * @param {string} root The project's folder.
 * @returns {{ ok: boolean, output: string }}
 */
export function generateClient(root) {
  const folder = join(root, 'src/store/generated')
  mkdirSync(folder, { recursive: true })
  const runs = dialects.map((dialect) => generate(root, folder, dialect))
  return { ok: runs.every(({ ok }) => ok), output: runs.map(({ output }) => output).join('\n') }
}

/** @param {string} root @param {string} folder @param {string} dialect */
function generate(root, folder, dialect) {
  const schema = join(folder, `${dialect}.prisma`)
  writeFileSync(schema, [dialect, 'models'].map((name) => readFileSync(join(root, `prisma/${name}.prisma`))).join('\n'))
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build/index.js')
  const run = spawnSync(process.execPath, [cli, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  return { ok: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}` }
}
