import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeScratchDatabase } from '../support/scratch-database.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''
let databaseUrl = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-writers-'))
  databaseUrl = await makeScratchDatabase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Twenty transcripts in a folder of their own; `word` is what they say. */
function write(name: string, word: string): string {
  const target = join(folder, 'content', name)
  mkdirSync(target, { recursive: true })
  for (let day = 1; day <= 20; day++) {
    const date = `2025-03-${String(day).padStart(2, '0')}`
    const text = `---\ntitle: ${name} on ${date}\ndate: ${date}\nspeakers: [Anna Berg]\n---\n\nANNA BERG: The ${word} of ${name}.\n`
    writeFileSync(join(target, `${date}-${name}.md`), text)
  }
  return target
}

/** Start the command line, as a person would in a terminal of their own. */
function ingest(target: string): Promise<{ code: number | null; out: string }> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, CONTENT_DIR: join(folder, 'content') }
  const child = spawn(process.execPath, [join(root, 'src/cli/rostrum.mjs'), 'ingest', '--json', target], { env })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  return new Promise((done) => child.on('close', (code) => done({ code, out })))
}

const outcomes = ({ out }: { out: string }) => {
  const { published, revised, failed } = JSON.parse(out).summary
  return { published, revised, failed }
}

it('lets two processes write at once: each waits for the other, and nothing fails', async () => {
  const [one, other] = [write('rivers', 'course'), write('hills', 'height')]
  const first = await Promise.all([ingest(one), ingest(other)])
  expect(first.map(outcomes)).toEqual([
    { published: 20, revised: 0, failed: 0 },
    { published: 20, revised: 0, failed: 0 },
  ])
  write('rivers', 'length')
  write('hills', 'snow')
  const second = await Promise.all([ingest(one), ingest(other)])
  expect(second.map(outcomes)).toEqual([
    { published: 0, revised: 20, failed: 0 },
    { published: 0, revised: 20, failed: 0 },
  ])
})

it('takes the same transcripts from several processes at once: each is published once, and nothing fails', async () => {
  const target = write('lakes', 'depth')
  const runs = await Promise.all([ingest(target), ingest(target), ingest(target)])
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  const published = runs.map((run) => outcomes(run).published)
  expect(published.reduce((sum, count) => sum + count, 0)).toBe(20)
})
