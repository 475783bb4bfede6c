import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'

const archive = resolve(import.meta.dirname, '../../../shared/corpora/parliaments.tar.xz')

/**
 * The files of the parliaments corpus, sorted by path, each named from its own folder (`galicia-tei/….xml`). Unpacked
 * once into the temporary folder.
 * @throws Error when the archive is not beside the project.
 */
export function unpackParliaments(): { name: string; file: string }[] {
  if (!existsSync(archive)) throw new Error(`The parliaments corpus is missing: put it at ${archive}`)
  const folder = join(tmpdir(), `rostrum-parliaments-${statSync(archive).size}`)
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(join(tmpdir(), 'rostrum-unpacking-'))
    mkdirSync(join(fresh, 'corpus'))
    execFileSync('tar', ['xJf', archive, '-C', join(fresh, 'corpus')])
    if (!existsSync(folder)) renameSync(join(fresh, 'corpus'), folder)
    rmSync(fresh, { recursive: true, force: true })
  }
  const names = globSync('**/*.{xml,docx,txt}', { cwd: folder }).sort()
  return names.map((name) => ({ name: name.split('/').slice(-2).join('/'), file: join(folder, name) }))
}
