import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findLanguages } from '#src/parser/find-languages.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { findUnaccounted } from '../support/account-for-source.ts'
import { unpackParliaments } from '../support/parliaments-corpus.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const register = readSpeakerRegister(readFileSync(join(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))

type Tally = { files: number; characters: number; statements: number; problems: string[] }

/** Read every file of a corpus and find what is not accounted for; nothing is sampled. */
async function check(files: readonly string[]): Promise<Tally> {
  const tally: Tally = { files: 0, characters: 0, statements: 0, problems: [] }
  for (const file of files) {
    try {
      const { document, diagnostics } = await readDocument(readFileSync(file), basename(file))
      if (!document) throw new Error(`refused: ${diagnostics[0]?.message}`)
      const parsed = await findLanguages(parseTranscript(document, register.speakers, basename(file)))
      tally.files++
      tally.characters += document.text.length
      tally.statements += parsed.statements.length
      tally.problems.push(...findUnaccounted(document.text, parsed).map((problem) => `${basename(file)}: ${problem}`))
    } catch (error) {
      tally.problems.push(`${basename(file)}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return tally
}

const parliaments = unpackParliaments().map(({ file }) => file)
const corpora = { 'White House': unpackWhiteHouseCorpus(), parliaments }
console.log('| corpus | files read | characters | statements | not accounted for, refused or thrown |')
console.log('| --- | --- | --- | --- | --- |')
for (const [name, files] of Object.entries(corpora)) {
  const { files: read, problems, ...counts } = await check(files)
  const [characters, statements] = [counts.characters, counts.statements].map((count) => count.toLocaleString('en'))
  console.log(`| ${name} | ${read} of ${files.length} | ${characters} | ${statements} | ${problems.length} |`)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}
