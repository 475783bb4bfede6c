import { copyFile, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { type Correction, correct, countWords, readCorrections } from '../support/read-corrections.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { shareOfWords } from '../support/share-of-words.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

type Told = { id: string; key: string; text: string }
type Case = Correction & { name: string; source: string; before: Told[]; after: Told[] }

const published = new Date('2025-06-01T00:00:00Z')
const corrected = new Date('2025-06-02T00:00:00Z')

let archive: ScratchArchive
let cases: Case[] = []

async function tell(slug: string | null): Promise<Told[]> {
  const transcript = await getTranscript(slug ?? '')
  const statements = transcript?.parts.flatMap((part) => part.statements) ?? []
  return statements.map(({ id, speaker, text }) => ({ id, text, key: `${speaker?.slug ?? ''}: ${text}` }))
}

/** Ingest a text of each of them. @returns the statements of each. */
async function ingestAll(toText: (one: Case) => string, now: Date, reason?: string): Promise<Told[][]> {
  for (const one of cases) await archive.write(one.name, toText(one))
  const reports = await archive.ingest(undefined, { now, ...(reason ? { reason } : {}) })
  const slugs = new Map(reports.map(({ file, slug }) => [file.path, slug]))
  return Promise.all(cases.map(({ name }) => tell(slugs.get(name) ?? null)))
}

beforeAll(async () => {
  const files = new Map(unpackWhiteHouseCorpus().map((file) => [file.split('/').slice(-3).join('/'), file]))
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  const register = resolve(import.meta.dirname, '../../content/speakers.yaml')
  await copyFile(register, join(archive.contentDir, 'speakers.yaml'))
  for (const correction of readCorrections()) {
    const source = await readFile(files.get(correction.file) ?? correction.file, 'utf8')
    cases.push({ ...correction, name: basename(correction.file), source, before: [], after: [] })
  }
  const before = await ingestAll(({ source }) => source, published)
  cases = cases.map((one, place) => ({ ...one, before: before[place] ?? [] }))
  const after = await ingestAll((one) => correct(one.source, one), corrected, 'Checked against the recording.')
  cases = cases.map((one, place) => ({ ...one, after: after[place] ?? [] }))
}, 300_000)

afterAll(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

/** Where the words stand: exactly one statement, or the fixture is wrong. */
function find(statements: readonly Told[], words: string): Told {
  const [found, ...more] = statements.filter(({ text }) => countWords(text, words) > 0)
  if (!found || more.length > 0) throw new Error(`${found ? 'Several statements have' : 'No statement has'} “${words}”`)
  return found
}

function groupIds(statements: readonly Told[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { key, id } of statements) groups.set(key, [...(groups.get(key) ?? []), id])
  return groups
}

type Pair = { was: Told; is: Told; words: string }

/** The statements whose words or speaker an edit changed and that must keep their ids, each once. */
function pairEdited({ edits, before, after }: Case): Pair[] {
  const pairs = edits.flatMap(({ keeps, was = keeps, is = keeps }) =>
    was === undefined || is === undefined ? [] : [{ was: find(before, was), is: find(after, is), words: is }],
  )
  const edited = pairs.filter(({ was, is }) => was.key !== is.key)
  return [...new Map(edited.map((pair) => [pair.was.id, pair])).values()]
}

describe('fifty White House transcripts, corrected by hand', () => {
  it('were changed by the White House after publication, and each edit has one place', () => {
    expect(cases).toHaveLength(50)
    const time = (source: string, field: string) => Date.parse(source.match(`${field}: (.+)`)?.[1] ?? '')
    for (const { file, source, edits } of cases) {
      expect(time(source, 'modified_time'), file).toBeGreaterThan(time(source, 'published_time'))
      for (const { find: words } of edits) expect(countWords(source, words), `${file}: ${words}`).toBe(1)
    }
  })

  it('keep the id of every statement whose speaker and words are the same', () => {
    let unchanged = 0
    for (const { file, before, after } of cases) {
      const [old, now] = [groupIds(before), groupIds(after)]
      for (const [key, ids] of old) {
        const left = now.get(key) ?? []
        const [fewer, all] = ids.length <= left.length ? [ids, left] : [left, ids]
        expect(all, `${file}: ${key.slice(0, 80)}`).toEqual(expect.arrayContaining(fewer))
        unchanged += fewer.length
      }
    }
    console.log(`${unchanged} statements were not changed: all kept their ids`)
    expect(unchanged).toBeGreaterThan(900)
  })

  it('keep the ids of at least 98 % of the statements that were edited', () => {
    const pairs = cases.flatMap((one) => pairEdited(one).map((pair) => ({ ...pair, file: one.file })))
    const lost = pairs.filter(({ was, is }) => was.id !== is.id)
    console.log(`${pairs.length - lost.length} of ${pairs.length} edited statements kept their ids`)
    expect(pairs.length).toBeGreaterThan(150)
    const told = lost.map(
      ({ file, was, is }) => `${file}\n  was: ${was.key.slice(0, 90)}\n  is:  ${is.key.slice(0, 90)}`,
    )
    expect(1 - lost.length / pairs.length, told.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('give every id once, and answer every one that they had', async () => {
    const answers = { live: 0, moved: 0, gone: 0 }
    const all = cases.flatMap(({ after }) => after.map(({ id }) => id))
    expect(new Set(all).size).toBe(all.length)
    for (const { before, after } of cases) {
      const now = new Set(after.map(({ id }) => id))
      for (const { id, text } of before) {
        const answer = await resolveStatementAddress(id)
        if (answer.state === 'unknown') throw new Error(`${id} is lost: ${text}`)
        answers[answer.state]++
        expect(answer.state === 'live').toBe(now.has(id))
        if (answer.state === 'gone') expect(answer).toMatchObject({ text, retiredAt: corrected.toISOString() })
        if (answer.state !== 'moved') continue
        const survivor = after.find(({ id: other }) => other === answer.to)?.text ?? ''
        expect(shareOfWords(text, survivor)).toBeGreaterThan(0.7)
      }
    }
    console.log(`${answers.live} ids live, ${answers.moved} moved, ${answers.gone} gone`)
    expect(answers.gone).toBeGreaterThan(0)
  })

  it('say of a statement that an edit took out that it is gone, and lead one that it joined to the whole', async () => {
    for (const { edits, before, after } of cases) {
      for (const { gone, merged, into } of edits) {
        if (gone) expect(await resolveStatementAddress(find(before, gone).id)).toMatchObject({ state: 'gone' })
        if (!merged || !into) continue
        const answer = await resolveStatementAddress(find(before, merged).id)
        expect(answer).toMatchObject({ state: 'moved', to: find(after, into).id })
      }
    }
  })
})
