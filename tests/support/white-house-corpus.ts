import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'

const archive = resolve(import.meta.dirname, '../../../shared/corpora/white-house-2021-2023.tar.xz')

/**
 * The files of the White House corpus, sorted by path. Unpacked once into the temporary folder, beside others of the
 * same archive.
 * @throws Error when the archive is not beside the project.
 */
export function unpackWhiteHouseCorpus(): string[] {
  if (!existsSync(archive)) throw new Error(`The White House corpus is missing: put it at ${archive}`)
  const folder = join(tmpdir(), `rostrum-white-house-${statSync(archive).size}`)
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(join(tmpdir(), 'rostrum-unpacking-'))
    mkdirSync(join(fresh, 'corpus'))
    execFileSync('tar', ['xJf', archive, '-C', join(fresh, 'corpus')])
    if (!existsSync(folder)) renameSync(join(fresh, 'corpus'), folder)
    rmSync(fresh, { recursive: true, force: true })
  }
  return globSync('*/*/*.md', { cwd: folder, absolute: true }).sort()
}
