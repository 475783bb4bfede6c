// `npm run fit:kinds`: fits the weights by which statements get their kinds to the documents of the tuning half.
//   (nothing)        says how well weights fitted to seven eighths of the documents do on the last eighth, eight times
//   --write          writes src/parser/kind-weights.ts, fitted to all of them
//   --before BATCH   fits to the rounds before one, and says how well that does on it
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listVoices } from '#src/parser/build-statements.ts'
import { decodeKinds, type SpokenKind, spokenKinds, type WeightTable } from '#src/parser/decode-kinds.ts'
import { isNote, listModelTurns } from '#src/parser/find-kinds.ts'
import { readTurns } from '#src/parser/parse-transcript.ts'
import { buildLineIndex } from '#src/readers/line-index.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { type GoldDocument, readGoldDocuments } from './gold-document.ts'
import { fitKindWeights, type Lesson } from './kind-model.ts'
import { pairStatements } from './pair-statements.ts'

const parts = 8
const weightsFile = resolve(import.meta.dirname, '../../src/parser/kind-weights.ts')
const { values } = parseArgs({ options: { write: { type: 'boolean' }, before: { type: 'string' } } })
const register = readSpeakerRegister(readFileSync(resolve(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))

type Known = Lesson & Pick<GoldDocument, 'style' | 'batch'>

/** A document's turns that are no notes, with the kind that its key gives. */
function readLesson({ file, style, batch, statements }: GoldDocument): Known {
  const { document } = readTextDocument(readFileSync(file), basename(file))
  if (!document) return { style, batch, turns: [], due: [] }
  const { spoken, principal } = readTurns(document, register.speakers, basename(file))
  const voices = listVoices(spoken)
  const lines = buildLineIndex(document.text)
  const placed = spoken.map(({ turn }, index) => ({
    line: lines.positionAt(turn.passages[0].start).line,
    begins: voices[index]?.text.slice(0, 50) ?? '',
  }))
  const due = new Map<number, SpokenKind>()
  for (const [key, found] of pairStatements(statements, placed).entries()) {
    const kind = spokenKinds.find((name) => name === statements[key]?.kind)
    if (found !== undefined && kind !== undefined) due.set(found, kind)
  }
  const numbers = voices.flatMap((voice, index) => (isNote(voice) ? [] : [index]))
  return { style, batch, turns: [...listModelTurns(voices, principal)], due: numbers.map((index) => due.get(index)) }
}

type Tally = { right: number; all: number }

function score(weights: WeightTable, lessons: readonly Known[], tallies: Map<string, Tally>): void {
  for (const { turns, due, style, batch } of lessons) {
    for (const [index, kind] of decodeKinds(turns, weights).entries()) {
      if (due[index] === undefined) continue
      for (const name of [style, `batch ${batch}`, 'all']) {
        const tally = tallies.get(name) ?? { right: 0, all: 0 }
        tallies.set(name, tally)
        tally.all++
        if (kind === due[index]) tally.right++
      }
    }
  }
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, { right, all }] of [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(`${name.padEnd(24)}${String(all).padStart(6)}${((100 * right) / all).toFixed(1).padStart(8)}`)
}

const rounded = (weight: number) => Number(weight.toFixed(2)) + 0

function write(weights: WeightTable): void {
  const rows = Object.entries(weights)
    .map(([name, own]) => [name, own.map(rounded)] as const)
    .filter(([, own]) => own.some((weight) => weight !== 0))
    .map(([name, own]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: [${own.join(', ')}],`)
  const lines = [
    "import type { WeightTable } from './decode-kinds.ts'",
    '',
    '/** What speaks for remark, question, answer and interjection. Fitted by `npm run fit:kinds -- --write`. */',
    'export const kindWeights: WeightTable = {',
    ...rows,
    '}',
  ]
  writeFileSync(weightsFile, `${lines.join('\n')}\n`)
}

const lessons = readGoldDocuments()
  .filter(({ half }) => half === 'tune')
  .map(readLesson)
const tallies = new Map<string, Tally>()
if (values.write) write(fitKindWeights(lessons))
else if (values.before !== undefined) {
  const batch = Number(values.before)
  const weights = fitKindWeights(lessons.filter((lesson) => lesson.batch < batch))
  score(
    weights,
    lessons.filter((lesson) => lesson.batch === batch),
    tallies,
  )
} else {
  for (let part = 0; part < parts; part++) {
    const weights = fitKindWeights(lessons.filter((_, index) => index % parts !== part))
    score(
      weights,
      lessons.filter((_, index) => index % parts === part),
      tallies,
    )
  }
}
print(tallies)
