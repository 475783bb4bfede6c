import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { checkQuotations } from '#src/query/check-quotations.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { openCorpusArchive, readStatements } from './corpus-archive.ts'
import type { BenchQuotation } from './quotations/bench-quotation.ts'
import { makeArticle } from './quotations/make-article.ts'
import { makeQuotations } from './quotations/make-quotations.ts'

const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    wrong: { type: 'boolean', default: false },
  },
})

type Outcome = { quotation: BenchQuotation; verdict: string; took: number; right: boolean; cpu: number }

const classes = ['verbatim', 'shortened', 'altered', 'misattributed', 'not-found'] as const

/** The time of a check, on the clock and of the processor: with other work on the machine, the second tells more. */
async function measure<Result>(work: () => Promise<Result>): Promise<{ result: Result; took: number; cpu: number }> {
  const [before, started] = [process.cpuUsage(), performance.now()]
  const result = await work()
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { result, took, cpu: (user + system) / 1000 }
}

async function check(quotation: BenchQuotation): Promise<Outcome> {
  const { result, took, cpu } = await measure(() => checkQuotations(quotation.text))
  const [first, ...others] = result.quotations
  const verdict = others.length > 0 || !first ? 'misread' : first.verdict
  const found = first?.passage?.exact
  const rightPlace = quotation.source === null || (found !== undefined && isIn(found, quotation.source))
  return { quotation, verdict, took, cpu, right: verdict === quotation.expected && rightPlace }
}

/** Whether the passage is of the statement, or of another with the same words. */
function isIn(passage: string, statement: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(statement).includes(fold(passage))
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((one, other) => one - other)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

function printMatrix(outcomes: readonly Outcome[]): void {
  const verdicts = [...classes, ...new Set(outcomes.map(({ verdict }) => verdict))].filter(
    (verdict, place, all) => all.indexOf(verdict) === place,
  )
  console.log(`| made ↓, judged → | ${verdicts.join(' | ')} | right |`)
  console.log(`| --- |${' --- |'.repeat(verdicts.length + 1)}`)
  for (const expected of classes) {
    const own = outcomes.filter(({ quotation }) => quotation.expected === expected)
    const counts = verdicts.map((verdict) => own.filter((outcome) => outcome.verdict === verdict).length || '')
    console.log(`| ${expected} | ${counts.join(' | ')} | ${own.filter(({ right }) => right).length} of ${own.length} |`)
  }
}

const url = await openCorpusArchive()
process.env['DATABASE_URL'] = url
const statements = await readStatements(url)
const quotations = makeQuotations(statements, Number(values.each), Number(values.seed))
for (const quotation of quotations.slice(0, 50)) await check(quotation)
const outcomes: Outcome[] = []
for (const quotation of quotations) outcomes.push(await check(quotation))

const right = outcomes.filter((outcome) => outcome.right).length
console.log(
  `${statements.length} statements; ${outcomes.length} quotations, seed ${values.seed}; Node ${process.version}, `,
)
console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}.\n`)
console.log(`${right} of ${outcomes.length} right (${((100 * right) / outcomes.length).toFixed(1)} %)\n`)
printMatrix(outcomes)
const times = outcomes.map(({ took }) => took)
const work = outcomes.map(({ cpu }) => cpu)
console.log('\n| one quotation | p50 ms | p95 ms | p99 ms |\n| --- | --- | --- | --- |')
for (const [name, all] of [
  ['on the clock', times],
  ['of the processor', work],
] as const) {
  console.log(`| ${name} | ${quantile(all, 0.5)} | ${quantile(all, 0.95)} | ${quantile(all, 0.99)} |`)
}
const articles = Array.from({ length: 10 }, (_, number) => {
  const chosen = quotations.filter((_, place) => place % 31 === number)
  return makeArticle(chosen, 1500, number + 1)
})
const checks = []
for (const article of articles) checks.push(await measure(() => checkQuotations(article)))
const found = checks.map(({ result }) => result.quotations.length)
console.log(
  `\n| an article of 1,500 words with ${Math.min(...found)} to ${Math.max(...found)} quotations | median ms | most ms |\n| --- | --- | --- |`,
)
console.log(
  `| on the clock | ${quantile(
    checks.map(({ took }) => took),
    0.5,
  )} | ${quantile(
    checks.map(({ took }) => took),
    1,
  )} |`,
)
console.log(
  `| of the processor | ${quantile(
    checks.map(({ cpu }) => cpu),
    0.5,
  )} | ${quantile(
    checks.map(({ cpu }) => cpu),
    1,
  )} |`,
)
if (values.wrong) {
  for (const { quotation, verdict } of outcomes.filter((outcome) => !outcome.right)) {
    console.log(`\n${quotation.kind} → ${verdict}: ${quotation.text}`)
  }
}
await closeSharedArchive()
