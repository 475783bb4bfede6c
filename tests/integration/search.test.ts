import { readdir } from 'node:fs/promises'
import { parse } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { catchUpShortly, openFollowingIndex } from '#src/query/following-index.ts'
import { type SearchQuestion, searchStatements } from '#src/query/search-statements.ts'
import { snapshotPath } from '#src/search/snapshot-path.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const talk = (title: string, date: string, ...said: string[]) =>
  `---\ntitle: ${title}\ndate: ${date}\nspeakers: [Anna Berg]\n---\n\n${said.map((text) => `ANNA BERG: ${text}`).join('\n\nQUESTION: And then?\n\n')}\n`

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write(
    'rivers.md',
    talk('On rivers', '2024-05-01', 'The Danube flows east.', 'It reaches the Black Sea.'),
  )
  await archive.write('hills.md', talk('On hills', '2025-05-01', 'The hills of the Danube valley are green.'))
  await archive.ingest()
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

const ask = (q: string, more: Partial<SearchQuestion> = {}) =>
  searchStatements({ q, speaker: null, kind: null, year: null, sort: 'best', page: 1, ...more })

describe('searching the archive', () => {
  it('gives the statements that match, with the passage, the speaker and the transcript', async () => {
    const view = await ask('black sea')
    expect(view).toMatchObject({ total: 1, page: 1, pageCount: 1 })
    const [result] = view.results
    expect(result).toMatchObject({
      kind: 'answer',
      speaker: { name: 'Anna Berg' },
      transcript: { title: 'On rivers', date: '2024-05-01' },
    })
    expect(result?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Black', 'Sea'])
  })

  it('filters and sorts, and counts each facet without its own filter', async () => {
    const view = await ask('danube', { year: '2025' })
    expect(view.results.map(({ transcript }) => transcript.title)).toEqual(['On hills'])
    expect(view.facets.years).toEqual(
      expect.arrayContaining([
        { value: '2024', name: '2024', count: 1 },
        { value: '2025', name: '2025', count: 1 },
      ]),
    )
    expect((await ask('danube', { sort: 'oldest' })).results[0]?.transcript.title).toBe('On rivers')
    expect((await ask('danube', { sort: 'newest' })).results[0]?.transcript.title).toBe('On hills')
  })

  it('shows the last page for one past the end', async () => {
    expect(await ask('danube', { page: 99 })).toMatchObject({ page: 1, total: 2 })
  })

  it('finds what another process wrote after the index was made, and no longer what it removed', async () => {
    expect((await ask('glacier')).total).toBe(0)
    await archive.write('rivers.md', talk('On rivers', '2024-05-01', 'The glacier feeds the Danube.'))
    await archive.ingest()
    await expect.poll(async () => (await ask('glacier')).total, { timeout: 2000 }).toBe(1)
    expect((await ask('"black sea"')).total).toBe(0)
  })

  it('gives others their turn between the transcripts that it takes in', async () => {
    const count = 12
    for (let i = 0; i < count; i++) await archive.write(`lake-${i}.md`, talk(`Lake ${i}`, '2024-06-01', 'A deep lake.'))
    // Open at the state before the ingest: what follows has to be caught up with.
    const index = await openFollowingIndex()
    await archive.ingest()
    index.checkedAt = 0
    let turns = 0
    let done = false
    const countTurns = () => {
      turns++
      if (!done) setImmediate(countTurns)
    }
    setImmediate(countTurns)
    await catchUpShortly(index)
    await index.catchingUp?.done
    done = true
    expect(index.engine.stats().statements).toBe(4 + count)
    expect(turns).toBeGreaterThanOrEqual(count)
  })

  it('never takes the index of an archive that was in this place before', async () => {
    await ask('danube')
    await closeSharedArchive()
    await archive.startAnew()
    process.env['DATABASE_URL'] = archive.databaseUrl
    expect((await ask('danube')).total).toBe(0)
  })
})

describe('the index of a larger archive', () => {
  it('is kept, and what changed since is replayed at the next start', async () => {
    const said = Array.from({ length: 5200 }, (_, place) => `Sentence number n${place} of the long debate.`)
    await archive.write('debate.md', talk('A long debate', '2025-06-01', ...said))
    await archive.ingest()
    expect((await ask('n4711')).total).toBe(1)
    const { dir, base } = parse(snapshotPath('of-this-archive'))
    const named = base.replace('of-this-archive', '')
    const kept = async () => (await readdir(dir)).filter((name) => name.startsWith(named))
    expect(await kept()).toHaveLength(1)
    await closeSharedArchive()
    await archive.write('hills.md', talk('On hills', '2025-05-01', 'The hills are white with snow.'))
    await archive.ingest()
    expect((await ask('snow')).total).toBe(1)
    expect((await ask('n4711')).total).toBe(1)
    expect((await ask('danube')).total).toBe(1)
    expect(await kept()).toHaveLength(1)
  })
})
