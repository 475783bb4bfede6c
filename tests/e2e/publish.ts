import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, root } from './place.ts'

/** Write a transcript and have another process than the server read it, as an editor does. */
export function publish(name: string, text: string, ...options: string[]): void {
  const folder = join(environment.CONTENT_DIR, '2024')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.md`)
  writeFileSync(file, text)
  const command = ['src/cli/rostrum.mjs', 'ingest', ...options, file]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}
