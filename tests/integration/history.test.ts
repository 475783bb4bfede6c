import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getStatementHistory } from '#src/query/get-statement-history.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { getTranscriptHistory } from '#src/query/get-transcript-history.ts'
import { compareWords } from '#src/query/word-changes.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
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
