// `npm run bench:ingest -- <files> [--jobs N] [--database <url>]`: very many small files, made for it, are ingested; shows how many a
// second and how much memory in each tenth. The database is a SQLite file of its own unless one is named, which must be empty.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' }, database: { type: 'string' } },
})
const count = Number(positionals[0] ?? 10_000)
const perFolder = 1000
const root = new URL('../..', import.meta.url).pathname

const names = ['ADAMS', 'BAKER', 'CLARK', 'DAVIS', 'EVANS', 'FRANK', 'GHOSH', 'HAYES']
const words =
  'bridge water budget school harbour tariff winter ferry census clinic railway forest permit signal market'.split(' ')

/** Some sentence that no other file has. */
function sentence(file: number, turn: number): string {
  const chosen = Array.from(
    { length: 12 },
    (_, place) => words[(file * 7 + turn * 5 + place * (3 + (file % 11))) % words.length],
  )
  return `The ${chosen.join(' ')} of number ${file} came up for the ${turn + 1}th time.`
}

function transcript(file: number): string {
  const date = new Date(Date.UTC(1990, 0, 1 + (file % 12_000))).toISOString().slice(0, 10)
  const turns = [0, 1, 2, 3].map((turn) => {
    const name = names[(file + turn) % names.length]
    return `MR. ${name}: ${sentence(file, turn)} ${sentence(file, turn + 4)}`
  })
  const head = `---\ntitle: Meeting ${file}\ndate: ${date}\nslug: meeting-${file}\nsource:\n  name: Benchmark\n---\n`
  return `${head}\n${turns.join('\n\n')}\n`
}

async function makeFiles(folder: string): Promise<void> {
  for (let first = 0; first < count; first += perFolder) {
    const inside = join(folder, String(first / perFolder).padStart(5, '0'))
    await mkdir(inside, { recursive: true })
    const numbers = Array.from({ length: Math.min(perFolder, count - first) }, (_, step) => first + step)
    await Promise.all(numbers.map((file) => writeFile(join(inside, `meeting-${file}.md`), transcript(file))))
  }
}

/** Lines of a growing file, counted as they come. */
function countLines(path: string): () => number {
  let [lines, place] = [0, 0]
  const buffer = Buffer.alloc(1024 * 1024)
  return () => {
    let file: number
    try {
      file = openSync(path, 'r')
    } catch {
      return 0
    }
    for (let read = readSync(file, buffer, 0, buffer.length, place); read > 0; ) {
      for (let at = 0; at < read; at++) if (buffer[at] === 10) lines++
      place += read
      read = readSync(file, buffer, 0, buffer.length, place)
    }
    closeSync(file)
    return lines
  }
}

const mebibytes = (pid: number, field: string) =>
  Math.round(
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  )

/** Seconds of processor time of a process, all its threads together. */
function processorTime(pid: number): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / 100
}

const folder = await mkdtemp(join(tmpdir(), 'rostrum-many-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
await makeFiles(join(folder, 'files'))
await mkdir(join(folder, 'content'))
const journal = join(folder, 'journal.jsonl')
const env = {
  ...process.env,
  DATABASE_URL: values.database ?? `file:${join(folder, 'archive.db')}`,
  CONTENT_DIR: join(folder, 'content'),
}
const args = [join(root, 'src/cli/rostrum.mjs'), 'ingest', '--jobs', values.jobs, '--journal', journal, '--json']
const child = spawn(process.execPath, [...args, join(folder, 'files')], { env, stdio: ['ignore', 'ignore', 'inherit'] })
const done = new Promise<number | null>((resolve) => child.on('close', resolve))
const lines = countLines(journal)
console.log('| files | files/s | memory, MiB |\n| --- | --- | --- |')
let [tenth, since, memory, filesBefore, processor] = [1, performance.now(), 0, 0, 0]
const sample = () => {
  try {
    memory = Math.max(memory, mebibytes(child.pid ?? 0, 'VmRSS'))
    processor = processorTime(child.pid ?? 0)
  } catch {
    return
  }
  const files = lines()
  if (files < (count * tenth) / 10) return
  const now = performance.now()
  console.log(`| ${files} | ${Math.round((files - filesBefore) / ((now - since) / 1000))} | ${memory} |`)
  ;[tenth, since, memory, filesBefore] = [Math.floor((files * 10) / count) + 1, now, 0, files]
}
const begun = performance.now()
const timer = setInterval(sample, 200)
const code = await done
clearInterval(timer)
const seconds = Math.round((performance.now() - begun) / 1000)
const ended = code === 0 ? 'quotations linked' : 'cut off'
console.log(
  `\n${lines()} lines of journal in ${seconds} s, ${processor} s of processor, --jobs ${values.jobs}, ${ended}`,
)
console.log(`After the last tenth: ${memory} MiB at most`)
