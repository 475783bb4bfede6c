// `npm run eval:agreement`: how far two readers of the same documents agree. The second reading is scored against the
// key in the same way as the parser; no parser is run.
//   --settled              what a rule decides that was made clear since is no difference
//   --differences [name]   list where the two differ (in documents whose name has it)
import { parseArgs } from 'node:util'
import { readGoldDocuments } from './gold-document.ts'
import { scoreFound } from './score-parse.ts'
import { ScoreTable } from './score-table.ts'
import { asFound, readSecondReading, settle } from './second-reading.ts'

const { values, positionals } = parseArgs({
  options: { settled: { type: 'boolean' }, differences: { type: 'boolean' } },
  allowPositionals: true,
})

const table = new ScoreTable()
for (const document of readGoldDocuments()) {
  const second = readSecondReading(document.name)
  if (!second) continue
  const statements = values.settled ? settle(second, document.statements) : second.statements
  const { score, misses } = scoreFound(asFound(statements), document.statements)
  table.add(document, score)
  const wanted = positionals.length === 0 || positionals.some((part) => document.name.includes(part))
  if (!values.differences || !wanted || misses.length === 0) continue
  console.log(`\n${document.name}`)
  for (const { line, what } of misses) console.log(`  ${line}: ${what}`)
}
table.print()
