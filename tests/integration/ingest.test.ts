import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idLockPath } from '#src/ingest/id-lock.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import { findRetired, findStatementsOf } from '#src/store/statements.ts'
import { countArchive, findTranscript } from '#src/store/transcripts.ts'
import { acceptChanges, refuseChanges } from '../support/failing-database.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const slug = '2025-06-01-a-press-conference'
const path = `2025/${slug}.md`
const source = `---
title: A press conference
date: 2025-06-01
place: Vienna
source:
  name: The Ministry
  url: https://ministry.example/press
speakers:
  - name: Anna Berg
    labels: [MS. BERG]
---

MS. BERG: Good morning. We have three items today, and I would like to begin with the budget for the next year.

QUESTION: Will the budget grow, and by how much?

MS. BERG: It will grow by four percent. That is less than the year before.

We have to save in other places.

QUESTION: What about the railway between the two capitals?

MS. BERG: The railway is on time. The first trains will run in December.
`

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  await archive.write(path, source)
})
afterEach(async () => archive.remove())

const outcomes = async (...args: Parameters<ScratchArchive['ingest']>) =>
  (await archive.ingest(...args)).map(({ outcome }) => outcome)

async function read() {
  const transcript = await findTranscript(archive.database, slug)
  if (transcript === null) throw new Error('The transcript is not there')
  return { transcript, statements: await findStatementsOf(archive.database, transcript.id) }
}

const idOf = async (beginning: string) => {
  const { statements } = await read()
  const found = statements.find(({ text }) => text.startsWith(beginning))
  if (!found) throw new Error(`No statement begins “${beginning}”`)
  return found.id
}

describe('ingesting a file', () => {
  it('keeps its metadata, statements, speakers and exchanges', async () => {
    expect(await outcomes()).toEqual(['published'])
    const { transcript, statements } = await read()
    expect(transcript).toMatchObject({
      ...{ slug, path, title: 'A press conference', date: '2025-06-01', place: 'Vienna', revision: 1 },
      ...{ sourceName: 'The Ministry', sourceUrl: 'https://ministry.example/press', statementCount: 5 },
    })
    expect(statements.map(({ kind, speaker }) => [kind, speaker?.name])).toEqual([
      ['remark', 'Anna Berg'],
      ['question', 'Reporter'],
      ['answer', 'Anna Berg'],
      ['question', 'Reporter'],
      ['answer', 'Anna Berg'],
    ])
    expect(statements[2]?.paragraphs).toHaveLength(2)
    expect(statements[2]?.text).toMatch(/year before\.\n\nWe have to save/)
    expect(statements.map(({ exchange }) => exchange !== null)).toEqual([false, true, true, true, true])
  })

  it('keeps the times of captions, the outlet of who asks and the seconds of a label', async () => {
    const cue = (times: string, words: string) => `${times}\n${words}\n\n`
    const captions = [
      'WEBVTT - A briefing\n\nNOTE\ndate: 2025-06-02\n\n',
      cue('00:00:01.500 --> 00:00:04.000', '<v Anna Berg>Good morning.'),
      cue('00:00:04.000 --> 00:00:06.250', 'We begin.'),
      cue('01:02:03.000 --> 01:02:05.000', '<v John Smith (Reuters)>Will the budget grow?'),
    ]
    await archive.write('2025/briefing.vtt', captions.join(''))
    const times =
      '---\ntitle: Talk\ndate: 2025-06-03\n---\n\nSpeaker 1 (00:12:31): Hello.\n\nSpeaker 2 (00:12:40): Hi.\n'
    await archive.write('2025/talk.md', times)
    await archive.ingest()
    const rows = await archive.database.statement.findMany({
      where: { transcript: { date: { gt: '2025-06-01' } } },
      orderBy: [{ transcriptId: 'asc' }, { ordinal: 'asc' }],
      select: { label: true, start: true, end: true, outlet: true },
    })
    expect(rows).toEqual([
      { label: 'Anna Berg', start: 1.5, end: 6.25, outlet: null },
      { label: 'John Smith (Reuters)', start: 3723, end: 3725, outlet: 'Reuters' },
      { label: 'Speaker 1', start: 751, end: null, outlet: null },
      { label: 'Speaker 2', start: 760, end: null, outlet: null },
    ])
  })

  it('keeps the language of a statement that is not the transcript’s', async () => {
    const spanish =
      'Muchas gracias, señor presidente. Queremos saber cuándo piensa el Gobierno presentar los presupuestos y por qué no lo ha hecho todavía este año.'
    await archive.write(path, source.replace('Will the budget grow, and by how much?', spanish))
    await archive.ingest()
    expect((await read()).statements.map(({ language }) => language)).toEqual([null, 'es', null, null, null])
  })

  it('brings what it knows beside the words up to date without a revision, and tells the change feed', async () => {
    await archive.ingest()
    const details = { start: 9, outlet: 'Reuters', language: 'de' }
    await archive.database.statement.updateMany({ data: details })
    expect(await outcomes(undefined, { again: true })).toEqual(['unchanged'])
    const { transcript, statements } = await read()
    expect(transcript.revision).toBe(1)
    expect(statements[0]).toMatchObject({ start: null, outlet: null, language: null })
    const changes = await findChangesAfter(archive.database, 0, 10)
    expect(changes.map(({ kind }) => kind)).toEqual(['published', 'touched'])
  })

  it('changes nothing the second time', async () => {
    await archive.ingest()
    const before = { ...(await read()), sequence: await findLastSequence(archive.database) }
    expect(await outcomes()).toEqual(['unchanged'])
    expect(await outcomes(undefined, { again: true })).toEqual(['unchanged'])
    expect({ ...(await read()), sequence: await findLastSequence(archive.database) }).toEqual(before)
  })

  it('makes a revision of a corrected one, keeps every id and the state before, and tells the change feed', async () => {
    await archive.ingest()
    const before = await read()
    await archive.write(path, source.replace('four percent', 'five percent'))
    expect(await outcomes()).toEqual(['revised'])
    const after = await read()
    expect(after.transcript.revision).toBe(2)
    expect(after.statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id))
    expect(after.statements[2]?.text).toContain('five percent')
    const past = await archive.database.revision.findMany({ orderBy: { number: 'asc' } })
    expect(past.map(({ number, body }) => [number, body?.includes('four percent') ?? null])).toEqual([
      [1, true],
      [2, null],
    ])
    const changes = await findChangesAfter(archive.database, 0, 10)
    expect(changes.map(({ kind }) => kind)).toEqual(['published', 'revised'])
  })

  it('makes no revision when a speaker is only called otherwise, but tells the change feed', async () => {
    const register = (name: string) => `speakers:\n  - slug: anna-berg\n    name: ${name}\n    labels: [MS. BERG]\n`
    await archive.write('speakers.yaml', register('Anna Berg'))
    await archive.ingest()
    await archive.write('speakers.yaml', register('Dr. Anna Berg'))
    expect(await outcomes()).toEqual(['unchanged'])
    const { transcript, statements } = await read()
    expect(transcript.revision).toBe(1)
    expect(statements[0]?.speaker?.name).toBe('Dr. Anna Berg')
    const changes = await findChangesAfter(archive.database, 0, 10)
    expect(changes.map(({ kind }) => kind)).toEqual(['published', 'touched'])
  })

  it('retires the id of a statement that was taken out, with its last words', async () => {
    await archive.ingest()
    const id = await idOf('What about the railway')
    await archive.write(path, source.replace(/QUESTION: What about[\s\S]*$/, ''))
    const now = new Date('2025-07-01T00:00:00Z')
    expect(await outcomes(undefined, { now })).toEqual(['revised'])
    expect(await findRetired(archive.database, id)).toMatchObject({
      ...{ id, mergedInto: null, retiredAt: now, text: 'What about the railway between the two capitals?' },
    })
  })

  it('brings a statement back under the id that it had', async () => {
    await archive.ingest()
    const id = await idOf('What about the railway')
    await archive.write(path, source.replace(/QUESTION: What about[\s\S]*$/, ''))
    await archive.ingest()
    await archive.write(path, source)
    await archive.ingest()
    expect(await idOf('What about the railway')).toBe(id)
    expect(await findRetired(archive.database, id)).toBeNull()
  })
})

describe('content alone', () => {
  it('gives the same archive again, with the same ids, gone ones included', async () => {
    await archive.ingest()
    const gone = await idOf('What about the railway')
    await archive.write(path, source.replace('QUESTION: What about the railway between the two capitals?\n\n', ''))
    await archive.ingest()
    const before = await read()
    await archive.startAnew()
    await archive.ingest()
    const after = await read()
    expect(after.statements.map(({ id, text }) => [id, text])).toEqual(
      before.statements.map(({ id, text }) => [id, text]),
    )
    expect(await findRetired(archive.database, gone)).toMatchObject({
      text: 'What about the railway between the two capitals?',
    })
  })

  it('keeps the ids of statements that were edited while there was no database', async () => {
    await archive.ingest()
    const before = await read()
    await archive.startAnew()
    await archive.write(path, source.replace('four percent', 'five percent').replace('in December', 'in January'))
    await archive.ingest()
    expect((await read()).statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id))
  })

  it('gives the same ids on another machine even before any were written down', async () => {
    await archive.ingest()
    const before = await read()
    await rm(idLockPath(join(archive.contentDir, path)))
    await archive.startAnew()
    await archive.ingest()
    expect((await read()).statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id))
  })

  it('follows a transcript to a new slug, and the old one still leads there', async () => {
    await archive.ingest()
    const before = await read()
    await archive.write(path, source.replace('place: Vienna', 'place: Vienna\nslug: vienna-budget'))
    expect(await outcomes()).toEqual(['revised'])
    const renamed = await findTranscript(archive.database, slug)
    expect(renamed?.slug).toBe('vienna-budget')
    await archive.startAnew()
    await archive.ingest()
    expect((await findTranscript(archive.database, slug))?.slug).toBe('vienna-budget')
    expect((await read()).statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id))
  })

  it('follows a file that was moved', async () => {
    await archive.ingest()
    const before = await read()
    const moved = join(archive.contentDir, `moved-${slug}.md`)
    await rename(join(archive.contentDir, path), moved)
    await rename(idLockPath(join(archive.contentDir, path)), idLockPath(moved))
    await writeFile(moved, source.replace('place: Vienna', `place: Vienna\nslug: ${slug}`))
    expect(await outcomes()).toEqual(['unchanged'])
    const after = await read()
    expect(after.transcript.path).toBe(`moved-${slug}.md`)
    expect(after.statements).toEqual(before.statements)
  })
})

describe('what can’t be kept', () => {
  it('has a one-line reason and does not stop the others', async () => {
    await archive.write('a-yaml.md', '---\ntitle: [\n---\n\nMS. BERG: Hello.\n')
    await archive.write('b-encoding.md', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]))
    await archive.write('c-empty.md', '')
    await archive.write('d-large.md', Buffer.alloc(50 * 2 ** 20, 'a'))
    const reports = await archive.ingest()
    expect(reports.map(({ outcome }) => outcome)).toEqual(['published', 'failed', 'failed', 'failed', 'failed'])
    const reasons = reports
      .slice(1)
      .map(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))
    expect(reasons.map((found) => found.map(({ rule }) => rule))).toEqual([
      ['broken-yaml'],
      ['not-utf-8'],
      ['empty-file'],
      ['file-too-large'],
    ])
    for (const { message, suggestion } of reasons.flat()) expect(`${message} ${suggestion ?? ''}`).not.toContain('\n')
    expect(await countArchive(archive.database)).toMatchObject({ transcripts: 1, statements: 5 })
  })

  it('leaves out a second copy of a transcript', async () => {
    await archive.ingest()
    await archive.write('copy.md', source.replace('place: Vienna', `place: Vienna\nslug: ${slug}`))
    const reports = await archive.ingest()
    expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged', 'duplicate'])
    expect(reports[1]?.diagnostics.map(({ rule }) => rule)).toContain('duplicate-transcript')
    expect(await countArchive(archive.database)).toMatchObject({ transcripts: 1 })
  })

  it('refuses another transcript under an address that is taken', async () => {
    await archive.ingest()
    const other = source.replace(
      /MS\. BERG: Good morning[\s\S]*$/,
      'MR. HALL: Something else altogether was said here.\n',
    )
    await archive.write('other.md', other.replace('place: Vienna', `slug: ${slug}`))
    const reports = await archive.ingest()
    expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged', 'failed'])
    expect(reports[1]?.diagnostics.map(({ rule }) => rule)).toContain('slug-taken')
    expect((await read()).statements).toHaveLength(5)
  })

  it('stops at a damaged ids file instead of giving new ids', async () => {
    await archive.ingest()
    await writeFile(idLockPath(join(archive.contentDir, path)), 'statements: {')
    await archive.startAnew()
    const [report] = await archive.ingest()
    expect(report?.outcome).toBe('failed')
    expect(report?.diagnostics.map(({ rule }) => rule)).toContain('damaged-ids')
    expect(await countArchive(archive.database)).toMatchObject({ transcripts: 0 })
  })

  it('is not half kept when the database fails in the middle', async () => {
    await archive.ingest()
    const before = await read()
    await refuseChanges(archive)
    await archive.write(path, source.replace('four percent', 'nine percent'))
    const [report] = await archive.ingest()
    expect(report?.outcome).toBe('failed')
    expect(report?.diagnostics.map(({ rule }) => rule)).toContain('internal-error')
    expect(await read()).toEqual(before)
    await acceptChanges(archive)
    expect(await outcomes()).toEqual(['revised'])
    expect((await read()).statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id))
  })
})
