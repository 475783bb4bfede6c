import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ActedOn, actOnStatement } from '#src/editors/act-on-statement.ts'
import type { StatementAction } from '#src/editors/statement-action.ts'
import { readCanonical, readPlainText, readSource, writeCanonical } from '#src/ingest/canonical-text.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'
import { between, createRandom, pick } from './random.ts'

// What writing and reading drafts costs, and whether it says what was meant: briefings of the corpus as they are uploaded, then
// with ten corrections each. The numbers of docs/decisions/0013-drafts.md.
const { values } = parseArgs({
  options: { every: { type: 'string', default: '6' }, acts: { type: 'string', default: '10' } },
})
const register = readSpeakerRegister(readFileSync(join(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))
const { speakers } = register
const random = createRandom(13)

const files = unpackWhiteHouseCorpus()
  .filter((file) => file.includes('press-briefings'))
  .filter((_, place) => place % Number(values.every) === 0)

const spent: Record<'writing' | 'reading', number[]> = { writing: [], reading: [] }

async function time<Done>(what: keyof typeof spent, work: () => Done | Promise<Done>): Promise<Done> {
  const before = performance.now()
  const done = await work()
  spent[what].push(performance.now() - before)
  return done
}

/** A correction of a kind that editors make, somewhere. */
function drawAction(statements: readonly ActedOn[]): StatementAction {
  const at = between(random, 1, statements.length - 1)
  const others = statements.flatMap(({ speaker }) => speaker ?? [])
  return pick(random, [
    { act: 'kind', at, kind: pick(random, ['question', 'answer', 'remark'] as const) },
    { act: 'speaker', at, speaker: pick(random, others) },
    { act: 'merge', at },
    { act: 'exchange', at, exchange: 'new' },
  ] as const)
}

function correct(statements: readonly ActedOn[]): readonly ActedOn[] {
  let now = statements
  for (let count = 0; count < Number(values.acts); count++) {
    const action = drawAction(now)
    const named =
      now.find(({ speaker }) => 'speaker' in action && speaker?.slug === action.speaker.slug)?.speaker ?? null
    const acted = actOnStatement(now, action, { named, toPlain: readPlainText })
    if ('statements' in acted) now = acted.statements
  }
  return now
}

/** What a statement must be again: exchanges are counted in the order in which they begin. */
function spell(statements: readonly ActedOn[]): string {
  const numbers = new Map<number, number>()
  return JSON.stringify(
    statements.map(({ kind, speaker, label, paragraphs, exchange }) => {
      if (exchange !== null && !numbers.has(exchange)) numbers.set(exchange, numbers.size)
      return [kind, speaker?.slug, label, paragraphs, exchange === null ? null : numbers.get(exchange)]
    }),
  )
}

/** Write statements and read them. @returns the text, and whether it says the same. */
async function roundTrip(metadata: KnownMetadata, statements: readonly ActedOn[]) {
  const text = await time('writing', () => writeCanonical(metadata, statements, speakers))
  const { parsed } = await time('reading', () => readCanonical(text, speakers))
  return { same: parsed !== null && spell(parsed.statements) === spell(statements), text }
}

const tally = { files: 0, statements: 0, marked: 0, same: 0, correctedSame: 0, marks: 0 }
const countMarks = (text: string) => text.match(/^<!-- statement /gm)?.length ?? 0
for (const file of files) {
  const read = await readSource(readFileSync(file), basename(file), speakers)
  if (read.format === null) throw new Error(`${file} can't be read`)
  const { parsed } = await readCanonical(read.canonical, speakers)
  if (parsed === null) throw new Error(`${file}: what was written of it can't be read`)
  const metadata = parsed.metadata ?? parsed.known
  const asRead = await roundTrip(metadata, parsed.statements)
  const corrected = await roundTrip(metadata, correct(parsed.statements))
  tally.files++
  tally.statements += parsed.statements.length
  tally.marked += countMarks(read.canonical) > 0 ? 1 : 0
  tally.same += asRead.same ? 1 : 0
  tally.correctedSame += corrected.same ? 1 : 0
  tally.marks += countMarks(corrected.text)
}

const seconds = (times: readonly number[]) =>
  `${(times.reduce((sum, each) => sum + each, 0) / times.length / 1000).toFixed(2)} s on average, ${(Math.max(...times) / 1000).toFixed(2)} s at most`
console.log(
  `${tally.files} briefings, ${tally.statements.toLocaleString('en')} statements; load ${loadavg()[0]?.toFixed(1)}`,
)
console.log(`need marks as they are uploaded: ${tally.marked}; read back as they were written: ${tally.same}`)
console.log(
  `after ${values.acts} corrections each, read back as they were meant: ${tally.correctedSame}, with ${tally.marks} marks`,
)
console.log(`writing: ${seconds(spent.writing)}; reading: ${seconds(spent.reading)}`)
if (tally.same < tally.files || tally.correctedSame < tally.files) process.exitCode = 1
