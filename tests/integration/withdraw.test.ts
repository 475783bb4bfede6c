import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restore, withdraw } from '#src/editors/withdraw.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { findWithdrawalOfStatement, findWithdrawalOfTranscript } from '#src/query/find-withdrawal.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { refuseChanges } from '../support/failing-database.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const editor = { id: 'e1', name: 'Anna Berg' }
const slug = '2025-06-01-budget'
const text = `---
title: Press conference on the budget
date: 2025-06-01
slug: ${slug}
speakers:
  - name: Anna Berg
    labels: [MS. BERG]
---

MS. BERG: The budget grows by four percent.

Q: Will the harbour be dredged?

MS. BERG: Not before autumn.
`
const reason = 'The speaker’s office asked: it was “off the record”.'

let archive: ScratchArchive

const desk = () => ({
  database: archive.database,
  config: { databaseUrl: archive.databaseUrl, contentDir: archive.contentDir, port: 0, siteUrl: 'http://localhost' },
})
async function ids(): Promise<string[]> {
  const transcript = await findTranscript(archive.database, slug)
  return transcript === null ? [] : (await findStatementsOf(archive.database, transcript.id)).map(({ id }) => id)
}
const outcomes = async () => (await archive.ingest()).map(({ outcome }) => outcome)
const history = () => readFile(join(archive.contentDir, 'budget.history.yaml'), 'utf8')
const found = async (q: string) => {
  const { results } = await searchStatements({
    q,
    speaker: null,
    kind: null,
    year: null,
    sort: 'best',
    page: 1,
  } as never)
  return results.map(({ id }) => id as string)
}

beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write('budget.md', text)
  await archive.ingest()
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

describe('a transcript that is withdrawn', () => {
  it('is nowhere: no page, no search, no statement; its addresses know why and since when', async () => {
    const [first = ''] = await ids()
    expect(await found('harbour dredged')).toHaveLength(1)
    await withdraw(desk(), editor, slug, reason)
    expect(await getTranscript(slug)).toBeNull()
    expect((await resolveStatementAddress(first)).state).toBe('unknown')
    expect(await archive.database.statement.count()).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await found('harbour dredged')).toEqual([])
    expect(await findWithdrawalOfStatement(first)).toMatchObject({ reason })
    expect(await findWithdrawalOfTranscript(slug)).toMatchObject({ reason })
  })

  it('comes back with the same ids, and is found again', async () => {
    const before = await ids()
    await withdraw(desk(), editor, slug, reason)
    await restore(desk(), editor, slug)
    expect(await ids()).toEqual(before)
    expect(await found('harbour dredged')).toEqual([before[1]])
    expect(await findWithdrawalOfTranscript(slug)).toBeNull()
  })

  it('is not published again by reading its file again, changed or not', async () => {
    await withdraw(desk(), editor, slug, reason)
    expect(await outcomes()).toEqual(['withdrawn'])
    await archive.write('budget.md', text.replace('autumn', 'spring'))
    expect(await outcomes()).toEqual(['withdrawn'])
    expect(await ids()).toEqual([])
  })

  it('keeps its address: another transcript can’t take it', async () => {
    await withdraw(desk(), editor, slug, reason)
    await archive.write('other.md', text.replace('budget grows', 'budget shrinks'))
    expect((await outcomes()).filter((outcome) => outcome === 'published')).toEqual([])
  })

  it('stays withdrawn in an archive that is rebuilt from the content alone, and can be restored there', async () => {
    const before = await ids()
    await withdraw(desk(), editor, slug, reason)
    await archive.startAnew()
    expect(await outcomes()).toEqual(['withdrawn'])
    expect(await archive.database.statement.count()).toBe(0)
    await restore(desk(), editor, slug)
    expect(await ids()).toEqual(before)
    await archive.startAnew()
    expect(await outcomes()).toEqual(['published'])
    expect(await ids()).toEqual(before)
  })

  it('is withdrawn and restored in another archive by what is written down beside it', async () => {
    const published = await readFile(join(archive.contentDir, 'budget.ids.yaml'), 'utf8')
    await withdraw(desk(), editor, slug, reason)
    const withdrawn = await history()
    await restore(desk(), editor, slug)
    const restored = await history()
    await archive.write('budget.history.yaml', withdrawn)
    await archive.startAnew()
    await archive.write('budget.ids.yaml', published)
    expect(await outcomes()).toEqual(['withdrawn'])
    await archive.write('budget.history.yaml', restored)
    expect(await outcomes()).toEqual(['unchanged'])
    expect(await ids()).toHaveLength(3)
    await archive.write('budget.history.yaml', withdrawn)
    expect(await outcomes()).toEqual(['unchanged'])
  })

  it('tells the change feed and the audit log, and can’t be withdrawn twice', async () => {
    await withdraw(desk(), editor, slug, reason)
    expect(await withdraw(desk(), editor, slug, reason)).toEqual({ problem: 'It is withdrawn already.' })
    expect(await restore(desk(), editor, 'nothing')).toEqual({ problem: 'There is no transcript at that address.' })
    await restore(desk(), editor, slug)
    const kinds = (await archive.database.change.findMany({ orderBy: { sequence: 'asc' } })).map(({ kind }) => kind)
    expect(kinds).toEqual(['published', 'withdrawn', 'restored'])
    const audit = await archive.database.auditEntry.findMany({ orderBy: { id: 'asc' } })
    expect(audit.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['transcript.manage.withdraw', 'Anna Berg'],
      ['transcript.manage.restore', 'Anna Berg'],
    ])
  })

  it('is as it was when the database fails in the middle', async () => {
    const before = await ids()
    await refuseChanges(archive)
    await expect(withdraw(desk(), editor, slug, reason)).rejects.toThrow()
    expect(await ids()).toEqual(before)
    expect(await findWithdrawalOfTranscript(slug)).toBeNull()
  })
})
