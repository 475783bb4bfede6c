import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  formatHistoryFile,
  historyFilePath,
  readHistoryFile,
  type WrittenHistory,
  writeHistoryFile,
} from '#src/ingest/history-file.ts'
import type { PastRevision, PastStatement } from '#src/store/revisions.ts'

const said = (id: string, text: string): PastStatement => ({
  ...{ id, kind: 'answer', speaker: { slug: 'anna-berg', name: 'Anna Berg' }, label: 'MS. BERG', text },
  paragraphs: text.split('\n\n'),
})
const note: PastStatement = {
  ...{ id: '0000000003', kind: 'note', speaker: null, label: null, text: '(Laughter.)', paragraphs: ['*(Laughter.)*'] },
}
const revision = (number: number, statements: PastStatement[], reason: string | null = null): PastRevision => ({
  ...{ number, createdAt: new Date(`2025-06-0${number}T10:00:00.000Z`), reason },
  state: { title: 'On “the” budget: a: b', date: '2025-06-01', place: null, event: 'Hearing #2', statements },
})
const history: WrittenHistory = {
  transcript: 'budget',
  current: { revision: 3, at: new Date('2025-06-03T10:00:00.000Z'), reason: 'Misheard.' },
  withdrawals: [
    {
      withdrawnAt: new Date('2025-06-04T10:00:00.000Z'),
      reason: 'A “leak”: #1',
      restoredAt: new Date('2025-06-05T10:00:00.000Z'),
    },
    { withdrawnAt: new Date('2025-06-06T10:00:00.000Z'), reason: 'Again.', restoredAt: null },
  ],
  before: [
    revision(1, [said('0000000001', 'It grows.\n\nBy four.'), note]),
    revision(2, [note, said('0000000001', 'It grows.\n\nBy five.'), said('0000000002', 'No.')], 'Four was “five”.'),
  ],
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-history-'))
})
afterEach(async () => rm(folder, { recursive: true }))

describe('the past that is written down beside a transcript', () => {
  it('comes back as it was written', async () => {
    const file = join(folder, 'budget.md')
    await writeHistoryFile(file, history)
    expect(historyFilePath(file)).toBe(join(folder, 'budget.history.yaml'))
    expect(await readHistoryFile(file)).toEqual(history)
  })

  it('names a statement that did not change by its id alone', () => {
    expect(formatHistoryFile(history).match(/^ {6}- "0000000003"$/gm)).toHaveLength(1)
    expect(formatHistoryFile(history).match(/By four|By five/g)).toHaveLength(2)
  })

  it('grows at its end: what was written before stays as it was', () => {
    const states = (text: string) => text.slice(text.indexOf('before:'))
    const earlier = formatHistoryFile({ ...history, before: history.before.slice(0, 1) })
    expect(states(formatHistoryFile(history)).startsWith(states(earlier))).toBe(true)
  })

  it('comes back whatever was said', async () => {
    const file = join(folder, 'budget.md')
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (texts) => {
        const before = texts.map(([one, other], place) =>
          revision(place + 1, [{ ...said('0000000001', one), paragraphs: [other, one] }, note], other),
        )
        await writeHistoryFile(file, { ...history, before })
        expect((await readHistoryFile(file))?.before).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the paragraphs of a long text that is not its paragraphs joined', async () => {
    const file = join(folder, 'budget.md')
    const text = `${'It grows every year. '.repeat(5)}\n\nOver to [an official].`
    const before = [
      revision(1, [{ ...said('0000000001', text), paragraphs: ['It grows.', 'Over to \\[an official\\].'] }]),
    ]
    await writeHistoryFile(file, { ...history, before })
    expect((await readHistoryFile(file))?.before).toEqual(before)
  })

  it('is none for a transcript without such a file', async () => {
    expect(await readHistoryFile(join(folder, 'other.md'))).toBeNull()
  })

  it('is refused when damaged, rather than lost', async () => {
    const file = join(folder, 'budget.md')
    await writeFile(historyFilePath(file), 'before: [')
    await expect(readHistoryFile(file)).rejects.toThrow(/history file .*budget\.history\.yaml is damaged .*Restore it/)
    expect(await readFile(historyFilePath(file), 'utf8')).toBe('before: [')
  })
})
