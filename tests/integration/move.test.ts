import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveBetween } from '#src/ingest/move-between.ts'
import { closeDatabase, openDatabase } from '#src/store/database.ts'
import { tablesInOrder } from '#src/store/table-order.ts'
import { findTranscriptByPath } from '#src/store/transcripts.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'

const root = new URL('../..', import.meta.url).pathname
const talk = (day: number, words: string) =>
  `---\ntitle: Talk ${day}\ndate: 2025-03-${String(day).padStart(2, '0')}\nspeakers: [Anna Berg]\n---\n\nANNA BERG: ${words}\n\nQUESTION: And the ice?\n\nANNA BERG: It is late.\n`

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  for (let day = 1; day <= 9; day++) await archive.write(`talk-${day}.md`, talk(day, `The Danube flows ${day} miles.`))
  await archive.ingest()
  await archive.write('talk-3.md', talk(3, 'The Danube flows thirteen miles.'))
  await archive.ingest(undefined, { reason: 'Misheard' })
})
afterEach(() => archive.remove())

async function moveTo(url: string) {
  return moveBetween({ from: archive.databaseUrl, to: url }, root)
}

describe('an archive that is moved', () => {
  it('is the same in every table, and goes on there with new numbers', async () => {
    const url = await makeScratchDatabase(archive.folder)
    const moved = await moveTo(url)
    expect(moved.filter(({ same }) => !same)).toEqual([])
    expect(moved.find(({ table }) => table === 'Statement')).toMatchObject({ rows: 27, moved: 27 })
    expect(moved.find(({ table }) => table === 'Revision')).toMatchObject({ rows: 10 })

    await archive.close()
    Object.assign(archive, {
      databaseUrl: url,
      database: openDatabase(url),
      close: () => closeDatabase(archive.database),
    })
    await archive.write('talk-10.md', talk(10, 'The Rhine flows too.'))
    await archive.write('talk-4.md', talk(4, 'The Danube flows fourteen miles.'))
    const reports = await archive.ingest()
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual([
      'published',
      'revised',
      ...Array(8).fill('unchanged'),
    ])
    expect(await findTranscriptByPath(archive.database, 'talk-4.md')).toMatchObject({ revision: 2 })
  })

  it('goes on where it was cut off', async () => {
    const url = await makeScratchDatabase(archive.folder)
    await moveTo(url)
    const there = openDatabase(url)
    await there.statement.deleteMany({ where: { transcript: { path: { in: ['talk-5.md', 'talk-6.md'] } } } })
    await there.quotationLink.deleteMany()
    await closeDatabase(there)
    const again = await moveTo(url)
    expect(again.filter(({ same }) => !same)).toEqual([])
    expect(again.find(({ table }) => table === 'Statement')).toMatchObject({ rows: 27, moved: 6 })
    expect(again.find(({ table }) => table === 'Transcript')).toMatchObject({ rows: 9, moved: 0 })
  })

  it('says which table differs', async () => {
    const url = await makeScratchDatabase(archive.folder)
    await moveTo(url)
    const there = openDatabase(url)
    await there.transcript.updateMany({ where: { path: 'talk-5.md' }, data: { title: 'Another talk' } })
    await closeDatabase(there)
    expect((await moveTo(url)).filter(({ same }) => !same).map(({ table }) => table)).toEqual(['Transcript'])
  })

  it('is never mixed with another', async () => {
    const other = await openScratchArchive()
    await other.write('talk.md', talk(1, 'Something else.'))
    await other.ingest()
    await expect(moveTo(other.databaseUrl)).rejects.toThrow('The target holds another archive')
    expect(await other.database.transcript.count()).toBe(1)
    await other.remove()
  })

  it('needs two addresses, and a source that is there', async () => {
    await expect(moveTo(archive.databaseUrl)).rejects.toThrow('Both addresses are the same')
    const missing = `file:${archive.folder}/nothing.db`
    await expect(moveBetween({ from: missing, to: archive.databaseUrl }, root)).rejects.toThrow(
      'There is no database at',
    )
    await rm(`${archive.folder}/nothing.db`, { force: true })
  })
})

it('takes every table along, each after those that it points to', () => {
  const names = tablesInOrder().map(({ model }) => model)
  expect(names.indexOf('Speaker')).toBeLessThan(names.indexOf('Statement'))
  expect(names.indexOf('Transcript')).toBeLessThan(names.indexOf('Revision'))
  expect(new Set(names).size).toBe(names.length)
})
