import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getSuggestions } from '#src/query/get-suggestions.ts'
import { searchInWorker } from '#src/query/search-index.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'
import { quantile } from './quantile.ts'
import { makeKnownItem } from './query-sets/known-item.ts'
import { makeSet } from './query-sets/make-query-sets.ts'

// Whole searches of the archive that DATABASE_URL names: facets, snippets and reading the results from the store included.
// First one after another; with `--ingest`, then by many clients at once while another process ingests transcripts.
const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '400' },
    clients: { type: 'string', default: '50' },
    ingest: { type: 'string' },
    /** Milliseconds that a client thinks between two searches. */
    pause: { type: 'string', default: '1000' },
    /** Keep the index in the thread of the searches, to compare. */
    'one-thread': { type: 'boolean', default: false },
  },
})
if (!values['one-thread']) searchInWorker(resolve(root, 'src/query/search-worker.mjs'))

const statements = readWhiteHouseStatements((_name, place) => place % 10 === 0)
const queries = makeSet(statements, makeKnownItem, Number(values.queries), 77).map(({ words }) => words.join(' '))

/**
 * A search, and what is wrong with its answer: each query is made of the words of one statement, so there is one.
 * @param started When it was to begin: that the thread had something else to do then is part of what it took.
 */
async function search(q: string, started = performance.now()): Promise<{ took: number; wrong: boolean }> {
  const view = await searchStatements({ q, speaker: null, kind: null, year: null, sort: 'best', page: 1 })
  const took = performance.now() - started
  const shown = view.results.every(({ snippet }) => snippet.some(({ marked }) => marked))
  return { took, wrong: view.total === 0 || view.results.length === 0 || !shown }
}

function report(name: string, times: number[], wrong: number, errors: number): void {
  times.sort((one, other) => one - other)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1))
  console.log(`| ${name} | ${times.length} | ${p50} | ${p95} | ${p99} | ${wrong} | ${errors} |`)
}

/** Ask for suggestions at each letter of some queries, as a reader who types them does; how long each took. */
async function typeQueries(typed: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const q of typed) {
    for (let letters = 1; letters <= q.length; letters++) {
      const started = performance.now()
      await getSuggestions(q.slice(0, letters))
      times.push(performance.now() - started)
    }
  }
  return times
}

/** Search as one of many until told to stop. */
async function beClient(
  from: number,
  times: number[],
  seen: { wrong: number; errors: number },
  stopped: () => boolean,
) {
  for (let at = from; !stopped(); at++) {
    const pause = Number(values.pause) * (0.5 + Math.random())
    const due = performance.now() + pause
    await new Promise((done) => setTimeout(done, pause))
    const asked = search(queries[at % queries.length] ?? '', due)
    const { took, wrong } = await asked.catch(() => ({ took: 0, wrong: true }))
    if (took === 0) seen.errors++
    else times.push(took)
    if (wrong) seen.wrong++
  }
}

/** Write so many transcripts of the corpus into a folder, as other events: with titles and sources of their own. */
function writeTranscripts(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  for (const [i, file] of unpackWhiteHouseCorpus().slice(0, count).entries()) {
    const text = readFileSync(file, 'utf8')
      .replace(/^title:\s*(?:>-?\s*)?["']?/m, (title) => `${title}Again ${i} `)
      .replace(/^source_url:.*$/m, `source_url: https://example.org/again/${i}`)
    writeFileSync(join(folder, `again-${basename(file)}`), text)
  }
  return folder
}

/** Ingest a folder in a process of its own; returns the line that says what became of its files. */
function ingest(folder: string): Promise<string> {
  const script = resolve(root, 'src/cli/rostrum.mjs')
  const child = spawn(process.execPath, [script, 'ingest', folder], { stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8')
  })
  return new Promise((done) =>
    child.on('close', () => {
      rmSync(folder, { recursive: true })
      done(/^[\d,]+ files .*$/m.exec(printed)?.[0] ?? 'nothing was ingested')
    }),
  )
}

console.log(
  '| searches | number | p50 ms | p95 ms | p99 ms | wrong | errors |\n| --- | --- | --- | --- | --- | --- | --- |',
)
await search(queries[0] ?? '')
const alone: number[] = []
/** Of each search, what all threads of this process worked for it: unlike the clock, hardly slowed by other processes. */
const worked: number[] = []
let wrongAlone = 0
for (const pass of [0, 1]) {
  for (const q of queries) {
    const before = process.cpuUsage()
    const { took, wrong } = await search(q)
    const { user, system } = process.cpuUsage(before)
    if (pass === 0) continue
    alone.push(took)
    worked.push((user + system) / 1000)
    if (wrong) wrongAlone++
  }
}
report('one after another', alone, wrongAlone, 0)
report('the same, processor time', worked, wrongAlone, 0)
report('suggestions, for each letter of a query', await typeQueries(queries.slice(0, 100)), 0, 0)
if (values.ingest !== undefined) {
  const folder = writeTranscripts(Number(values.ingest))
  let stop = false
  const times: number[] = []
  const seen = { wrong: 0, errors: 0 }
  const clients = Array.from({ length: Number(values.clients) }, (_, i) => beClient(i * 7, times, seen, () => stop))
  const started = performance.now()
  const outcome = await ingest(folder)
  stop = true
  await Promise.all(clients)
  report(`${values.clients} clients while ${values.ingest} transcripts are ingested`, times, seen.wrong, seen.errors)
  console.log(`\nThe ingest took ${((performance.now() - started) / 1000).toFixed(0)} s: ${outcome}.`)
}
console.log(`Load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`)
await closeSharedArchive()
