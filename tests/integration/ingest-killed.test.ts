import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#src/store/database.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''
let source = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-killed-'))
  source = join(folder, 'captions')
  for (let day = 1; day <= 28; day++) writeDay(`2025-0${(day % 2) + 1}`, String(day).padStart(2, '0'))
  writeFileSync(join(source, '2025-02/not-one.txt'), '\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** From the second day on, somebody quotes what was said on the first. */
function writeDay(month: string, day: string): void {
  const said = 'The ferry to the northern islands will sail twice a day from the first of March.'
  const quotes = day === '01' ? said : `Day ${day}. You said “${day === '09' ? said : 'nothing of it'}” before.`
  const words = Array.from({ length: 40 }, (_, place) => `Point ${place} of day ${day} is settled.`).join(
    '\n\nBEN ROE: ',
  )
  mkdirSync(join(source, month), { recursive: true })
  writeFileSync(
    join(source, month, `${day}.md`),
    `---\ntitle: Council on day ${day}\ndate: ${month}-${day}\n---\n\nANNA BERG: ${quotes}\n\nBEN ROE: ${words}\n`,
  )
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; errors: string }

/** Start an ingest; with `killAfter`, kill it without warning when it has said that so many files are done. */
function ingest(databaseUrl: string, args: string[], killAfter = Number.POSITIVE_INFINITY): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, CONTENT_DIR: folder }
  const script = join(root, 'src/cli/rostrum.mjs')
  const child = spawn(process.execPath, [script, 'ingest', ...args, source], { env })
  let [out, errors] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (out.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, out, errors })))
}

async function readAll(databaseUrl: string) {
  const database = openDatabase(databaseUrl)
  const transcripts = await database.transcript.findMany({
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      revision: true,
      statements: { orderBy: { ordinal: 'asc' }, select: { id: true, text: true } },
    },
  })
  const links = await database.quotationLink.findMany({ select: { fromId: true, toId: true, said: true } })
  const published = await database.change.count({ where: { kind: 'published' } })
  await closeDatabase(database)
  return { transcripts, links, published }
}

describe('an ingest that is killed', () => {
  it('goes on by its journal until all is there: nothing lost, nothing twice, as if it had never been', async () => {
    const whole = await makeScratchDatabase(folder)
    expect((await ingest(whole, [])).code).toBe(1)
    const expected = await readAll(whole)
    expect([expected.transcripts.length, expected.links.length, expected.published]).toEqual([28, 1, 28])

    const databaseUrl = await makeScratchDatabase(folder)
    const journal = join(folder, 'captions.jsonl')
    const args = ['--jobs', '2', '--journal', journal]
    expect((await ingest(databaseUrl, args, 3)).signal).toBe('SIGKILL')
    expect((await ingest(databaseUrl, [...args, '--resume'], 12)).signal).toBe('SIGKILL')
    // What a kill in the middle of a line leaves.
    appendFileSync(journal, '{"file":"/ar')
    const { code, out, errors } = await ingest(databaseUrl, [...args, '--resume'])
    expect([code, errors]).toEqual([1, ''])
    expect(out).toMatch(/\d+ files were done before/)
    expect(await readAll(databaseUrl)).toEqual(expected)

    const lines = readFileSync(journal, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const files = lines.slice(1, -1)
    expect(lines.at(-1)).toHaveProperty('finished')
    expect(new Set(files.map(({ file }) => file)).size).toBe(29)
    expect(files).toHaveLength(29)
    expect(files.filter(({ why }) => why)).toMatchObject([
      {
        file: join(source, '2025-02/not-one.txt'),
        outcome: 'failed',
        why: [{ severity: 'error', rule: 'empty-file', line: 1 }],
      },
    ])
  }, 120_000)

  it('keeps its journal from another: one that is there, finished, or of other files is not written to', async () => {
    const databaseUrl = await makeScratchDatabase(folder)
    const journal = join(folder, 'other.jsonl')
    writeFileSync(
      journal,
      `${JSON.stringify({ ingest: 1, started: '2025-01-01T00:00:00Z', paths: ['/elsewhere'], register: '', again: false, since: 0 })}\n`,
    )
    const there = await ingest(databaseUrl, ['--journal', journal])
    expect([there.code, there.errors]).toEqual([2, expect.stringContaining('Go on with it by --resume')])
    const others = await ingest(databaseUrl, ['--journal', journal, '--resume'])
    expect([others.code, others.errors]).toEqual([2, expect.stringContaining('of other files')])
    expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(1)
    expect((await ingest(databaseUrl, ['--resume'])).errors).toContain('--resume needs the --journal')
  }, 60_000)
})
