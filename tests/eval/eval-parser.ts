// `npm run eval:parser`: the parser against documents that were labelled by hand.
//   --half tune|measure   one half only; both unless told
//   --batch 1|2           documents of one round of labelling only; all unless told
//   --parliaments         sessions of parliaments against the TEI that others made of them, with each difference
//   --misses [name]       list what is wrong, in the tuning half only (or in one document of it)
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { evaluateParliaments } from './eval-parliaments.ts'
import { type GoldDocument, readGoldDocuments } from './gold-document.ts'
import { noScore, type Score, scoreParse } from './score-parse.ts'
import { ScoreTable } from './score-table.ts'

const { values, positionals } = parseArgs({
  options: {
    half: { type: 'string' },
    batch: { type: 'string' },
    misses: { type: 'boolean' },
    parliaments: { type: 'boolean' },
  },
  allowPositionals: true,
})
const register = readSpeakerRegister(readFileSync(resolve(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))

function evaluate({ name, file, half, statements }: GoldDocument): Score {
  const { document } = readTextDocument(readFileSync(file), basename(file))
  if (!document) return { ...noScore(), boundaries: { right: 0, said: 0, due: statements.length } }
  const { score, misses } = scoreParse(parseTranscript(document, register.speakers, basename(file)), statements)
  const wanted = positionals.length === 0 || positionals.some((part) => name.includes(part))
  if (values.misses && half === 'tune' && wanted && misses.length > 0) {
    console.log(`\n${name}`)
    for (const { line, what } of misses) console.log(`  ${line}: ${what}`)
  }
  return score
}

const documents = readGoldDocuments().filter(
  ({ half, batch }) =>
    (values.half === undefined || half === values.half) &&
    (values.batch === undefined || String(batch) === values.batch),
)
const table = new ScoreTable()
for (const document of documents) table.add(document, evaluate(document))
table.print()
if (values.parliaments || Object.keys(values).length === 0) await evaluateParliaments(values.parliaments === true)
