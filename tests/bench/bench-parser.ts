import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'
import { growingSources } from './growing-sources.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: 'all' },
    sizes: { type: 'string', default: '0.1,1,3,10' },
    only: { type: 'string', default: 'speed,curve' },
  },
})

const register = readSpeakerRegister(readFileSync(join(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))
const markdown = unified().use(remarkParse)

/** Processor seconds since the process began: what others do on the machine counts less than on the clock. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function measure(work: () => unknown): { clock: number; processor: number } {
  const [clock, processor] = [performance.now(), processorSeconds()]
  work()
  return { clock: (performance.now() - clock) / 1000, processor: processorSeconds() - processor }
}

function readAndParse(bytes: Uint8Array, fileName: string, speakers: readonly Speaker[]): number {
  const { document } = readTextDocument(bytes, fileName)
  return document ? parseTranscript(document, speakers, fileName).statements.length : 0
}

/** Ours and remark by turns, file by file, so that both have the same machine. */
function compareOnCorpus(files: readonly string[]): void {
  const sources = files.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }))
  const megabytes = sources.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const decoder = new TextDecoder()
  const contenders = [
    { name: 'Rostrum: bytes to statements', seconds: 0, work: ours },
    { name: 'remark-parse: bytes to mdast', seconds: 0, work: remark },
  ]
  for (const source of sources.slice(0, 100)) for (const { work } of contenders) work(source)
  for (const [index, source] of sources.entries()) {
    const order = index % 2 === 0 ? contenders : contenders.toReversed()
    for (const contender of order) contender.seconds += measure(() => contender.work(source)).clock
  }
  console.log(
    `\n${files.length} files, ${megabytes.toFixed(1)} MB\n\n| parser | s | MB/s | ratio |\n| --- | --- | --- | --- |`,
  )
  for (const { name, seconds } of contenders) {
    const ratio = seconds / (contenders[0]?.seconds ?? seconds)
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${(megabytes / seconds).toFixed(1)} | ${ratio.toFixed(2)} |`)
  }

  function ours({ bytes, name }: (typeof sources)[number]): void {
    readAndParse(bytes, name, register.speakers)
  }
  function remark({ bytes }: (typeof sources)[number]): void {
    markdown.parse(decoder.decode(bytes))
  }
}

/** Seconds at each size, and the power of the length with which time grows from the last but one to the last. */
function printCurve(sizes: readonly number[]): void {
  console.log(`\n| source | ${sizes.map((size) => `${size} MB`).join(' | ')} | grows with |`)
  console.log(`| --- |${' --- |'.repeat(sizes.length + 1)}`)
  for (const { name, fileName, make } of growingSources()) {
    const seconds = sizes.map((size) => {
      const bytes = new TextEncoder().encode(make(size * 1e6))
      return measure(() => readAndParse(bytes, fileName, register.speakers)).processor
    })
    const [before = 0, last = 0] = seconds.slice(-2)
    const [small = 1, large = 1] = sizes.slice(-2)
    const power = Math.log(last / before) / Math.log(large / small)
    console.log(
      `| ${name} | ${seconds.map((each) => `${each.toFixed(2)} s`).join(' | ')} | length^${power.toFixed(2)} |`,
    )
  }
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)} at the start.`,
)
if (values.only.includes('speed')) {
  const files = unpackWhiteHouseCorpus()
  compareOnCorpus(values.files === 'all' ? files : files.slice(0, Number(values.files)))
}
if (values.only.includes('curve')) printCurve(values.sizes.split(',').map(Number))
