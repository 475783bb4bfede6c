import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyFilePath } from '#src/ingest/history-file.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getPassage } from '#src/query/get-passage.ts'
import { getPastStatement } from '#src/query/get-past-statement.ts'
import { getPastTranscript } from '#src/query/get-past-transcript.ts'
import { getStatementHistory } from '#src/query/get-statement-history.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { getTranscriptHistory } from '#src/query/get-transcript-history.ts'
import { listTranscriptMementos } from '#src/query/list-mementos.ts'
import { compareWords } from '#src/query/word-changes.ts'
import { asStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const slug = '2025-06-01-budget'
const source = `---
title: On the budget
date: 2025-06-01
speakers: [Anna Berg]
---

ANNA BERG: We begin with the budget for next year.

QUESTION: Will it grow?

ANNA BERG: It will grow by four percent.
`

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write(`${slug}.md`, source)
  await archive.ingest(undefined, { now: new Date('2025-06-01T10:00:00Z') })
  const corrected = source
    .replace('four percent', 'five percent')
    .replace('title: On the budget', 'title: On the next budget')
  await archive.write(`${slug}.md`, corrected.replace('QUESTION: Will it grow?\n\n', ''))
  await archive.ingest(undefined, { now: new Date('2025-06-02T10:00:00Z'), reason: 'The figure was misheard.' })
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

async function idOf(beginning: string): Promise<StatementId> {
  const view = await getTranscript(slug)
  const found = view?.parts.flatMap(({ statements }) => statements).find(({ text }) => text.startsWith(beginning))
  if (!found) throw new Error(`No statement begins “${beginning}”`)
  return found.id
}

describe('the history of a statement', () => {
  it('shows each text that it had, since when and why, and the words that changed', async () => {
    const history = await getStatementHistory(await idOf('It will grow'))
    expect(history?.versions.map(({ revision, since, reason, text }) => [revision, since, reason, text])).toEqual([
      [2, '2025-06-02T10:00:00.000Z', 'The figure was misheard.', 'It will grow by five percent.'],
      [1, '2025-06-01T10:00:00.000Z', null, 'It will grow by four percent.'],
    ])
    expect(history?.versions[0]?.changes?.filter(({ change }) => change !== 'same')).toEqual([
      { text: 'four', change: 'removed' },
      { text: 'five', change: 'added' },
    ])
  })

  it('has one version where the statement did not change with its transcript', async () => {
    const history = await getStatementHistory(await idOf('We begin'))
    expect(history?.versions.map(({ revision, changes }) => [revision, changes])).toEqual([[1, null]])
  })
})

describe('the history of a transcript', () => {
  it('shows what each revision added, removed and changed', async () => {
    const history = await getTranscriptHistory(slug)
    expect(history?.revisions.map(({ number, statementCount }) => [number, statementCount])).toEqual([
      [2, 2],
      [1, 3],
    ])
    const [second] = history?.revisions ?? []
    expect(second?.metadata).toEqual([{ field: 'title', before: 'On the budget', after: 'On the next budget' }])
    expect(second?.statements.map(({ change, live, words }) => [change, live, words[0]?.text])).toEqual([
      ['changed', true, 'It will grow by '],
      ['removed', false, 'Will it grow?'],
    ])
  })
})

describe('the history of a transcript whose database was lost', () => {
  const rebuild = async () => {
    await closeSharedArchive()
    await archive.startAnew()
    process.env['DATABASE_URL'] = archive.databaseUrl
    await archive.ingest(undefined, { now: new Date('2030-01-01T00:00:00Z') })
  }
  const gone = async () => {
    const lost = (await getTranscriptHistory(slug))?.revisions[0]?.statements.find(({ change }) => change === 'removed')
    return asStatementId(lost?.id ?? '')
  }

  it('comes back from the content alone: revisions, moments, reasons, and every state', async () => {
    const question = await gone()
    const ask = async () => [
      await getTranscriptHistory(slug),
      await getPastTranscript(slug, 1),
      await getPastTranscript(slug, 2),
      await getStatementHistory(question),
      await getPastStatement(question, 1),
      await listTranscriptMementos(slug),
    ]
    const before = await ask()
    await rebuild()
    expect(await ask()).toEqual(before)
  })

  it('goes on with the next revision where the file was edited meanwhile, and never shows the edit as the past', async () => {
    await archive.write(`${slug}.md`, source.replace('four percent', 'six percent'))
    await rebuild()
    const history = await getTranscriptHistory(slug)
    expect(history?.revisions.map(({ number, at }) => [number, at])).toEqual([
      [3, '2030-01-01T00:00:00.000Z'],
      [1, '2025-06-01T10:00:00.000Z'],
    ])
    expect(await getPastTranscript(slug, 2)).toBeNull()
    const id = await idOf('It will grow')
    expect((await getPastStatement(id, 1))?.text).toBe('It will grow by four percent.')
    expect((await getPastStatement(id, 3))?.text).toBe('It will grow by six percent.')
  })

  it('is written anew from the database where the file beside the transcript was lost', async () => {
    const file = historyFilePath(join(archive.contentDir, `${slug}.md`))
    const written = await readFile(file, 'utf8')
    await rm(file)
    await archive.ingest(undefined, { again: true })
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it('stops the transcript, and loses nothing, when that file is damaged', async () => {
    const file = historyFilePath(join(archive.contentDir, `${slug}.md`))
    await writeFile(file, '?')
    const [report] = await archive.ingest(undefined, { again: true })
    expect(report?.outcome).toBe('failed')
    expect(report?.diagnostics.map(({ rule }) => rule)).toContain('damaged-history')
    expect((await getTranscriptHistory(slug))?.revisions).toHaveLength(2)
  })
})

describe('a passage of a statement', () => {
  const text = async (beginning: string, quote: string) => getPassage(await idOf(beginning), { quote })

  it('stands where it stood, or is followed through the correction', async () => {
    expect(await text('It will grow', 'It will grow')).toEqual({ state: 'found', passage: { quote: 'It will grow' } })
    expect(await text('It will grow', 'grow by four percent')).toEqual({
      state: 'changed',
      revision: 1,
      at: '2025-06-02T10:00:00.000Z',
      reason: 'The figure was misheard.',
      words: [
        { change: 'same', text: 'grow by ' },
        { change: 'removed', text: 'four' },
        { change: 'added', text: 'five' },
        { change: 'same', text: ' percent' },
      ],
      passage: { quote: 'grow by five percent', prefix: 'It will' },
    })
  })

  it('is led to the statement that has its words now, where the transcript was divided otherwise', async () => {
    const divided = source.replace(
      'budget for next year.',
      'budget for next year.\n\nQUESTION: Which year?\n\nANNA BERG: The year after this one comes.',
    )
    const joined = source.replace('budget for next year.', 'budget for next year. The year after this one comes.')
    await archive.write(`${slug}.md`, joined)
    await archive.ingest()
    const id = await idOf('We begin')
    await archive.write(`${slug}.md`, divided)
    await archive.ingest()
    const answer = await getPassage(id, { quote: 'The year after this one comes' })
    expect(answer).toMatchObject({ state: 'elsewhere', id: await idOf('The year after') })
  })

  it('is unknown where no revision ever had it', async () => {
    expect(await text('It will grow', 'grow by seven percent')).toEqual({ state: 'unknown' })
  })
})

describe('comparing two texts', () => {
  it('gives back both of them from its pieces', () => {
    const [before, after] = ['One two  three, four.', 'One 2 three — four?\n\nFive.']
    const pieces = compareWords(before, after)
    const join = (left: string) => pieces.flatMap(({ text, change }) => (change === left ? [] : [text])).join('')
    expect(join('added')).toBe(before)
    expect(join('removed')).toBe(after)
  })

  it('does not list single words of texts that have nothing in common', () => {
    const words = (seed: string) => Array.from({ length: 5000 }, (_, place) => `${seed}${place}`).join(' ')
    expect(compareWords(words('a'), words('b')).map(({ change }) => change)).toEqual(['removed', 'added'])
  })
})
