import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { unpackParliaments } from '../support/parliaments-corpus.ts'
import { rate, type Tally } from './score-parse.ts'
import { type SessionScore, scoreSession } from './score-session.ts'

const word = {
  'PCAT-0101-26102015': '2015-10-26-0101',
  'PCAT-0301-09112015': '2015-11-09-0301',
  'PCAT-0201-01032018': '2018-03-01-0201',
}

/**
 * Print how sessions as text and Word files compare with the TEI that others made of them.
 * @param listed whether each difference is listed.
 */
export async function evaluateParliaments(listed: boolean): Promise<void> {
  const corpus = new Map(unpackParliaments().map(({ name, file }) => [name, file]))
  const sums = new Map<string, SessionScore>()
  console.log(`\n${'session'.padEnd(52)}  stmts boundaries   speakers (F1)`)
  for (const { set, name, key } of listSessions([...corpus.keys()])) {
    const { score, differences } = scoreSession(await readSession(corpus.get(name)), await readSession(corpus.get(key)))
    const sum = sums.get(set) ?? noSession()
    sums.set(set, sum)
    for (const measure of ['boundaries', 'speakers'] as const)
      for (const part of ['right', 'said', 'due'] as const) sum[measure][part] += score[measure][part]
    printRow(name, score)
    if (listed) for (const difference of differences) console.log(`    ${difference.replace(/\s+/gu, ' ')}`)
  }
  for (const [set, sum] of sums) printRow(`all of ${set}`, sum)
}

function listSessions(names: readonly string[]) {
  const galicia = names
    .filter((name) => name.startsWith('galicia-txt/'))
    .map((name) => ({ set: 'Galicia, text', name, key: name.replace('-txt/', '-tei/').replace('.txt', '.xml') }))
  const catalonia = Object.entries(word).map(([name, key]) => ({
    set: 'Catalonia, Word',
    name: `catalonia-docx/${name}.docx`,
    key: `catalonia-tei/ParlaMint-ES-CT_${key}.xml`,
  }))
  return [...galicia, ...catalonia]
}

async function readSession(file = '') {
  const { document } = await readDocument(readFileSync(file), basename(file))
  if (!document) throw new Error(`${file} can't be read`)
  return parseTranscript(document, [], basename(file)).statements
}

const noSession = (): SessionScore => ({
  boundaries: { right: 0, said: 0, due: 0 },
  speakers: { right: 0, said: 0, due: 0 },
})

const percent = (tally: Tally) => (100 * rate(tally).f1).toFixed(1).padStart(11)

function printRow(name: string, { boundaries, speakers }: SessionScore): void {
  console.log(`${name.padEnd(52)}${String(boundaries.due).padStart(7)}${percent(boundaries)}${percent(speakers)}`)
}
