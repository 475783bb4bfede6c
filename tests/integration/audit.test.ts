import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEditor, changeRole, commandLine } from '#src/editors/accounts.ts'
import { eachAuditEntry, readAudit } from '#src/editors/read-audit.ts'
import { streamAuditCsv, streamAuditLines } from '#src/publish/audit-table.ts'
import { recordAudit } from '#src/store/audit.ts'
import { dialectOf } from '#src/store/dialect.ts'
import { inTransaction } from '#src/store/in-transaction.ts'
import { openScratchDesk, type ScratchDesk } from '../support/scratch-desk.ts'

let desk: ScratchDesk
beforeAll(async () => {
  desk = await openScratchDesk()
})
afterAll(() => desk.remove())

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

describe('the audit log', () => {
  it('says who changed what, with before and after', async () => {
    const id = await addEditor(desk, commandLine, { email: 'a@example.org', name: 'Ann', role: 'contributor' })
    await changeRole(desk, { id: 'boss', name: 'Boss' }, id ?? '', 'editor')
    const { entries } = await readAudit(desk, {})
    expect(entries).toMatchObject([
      {
        actorName: 'Boss',
        action: 'account.role',
        subjectKind: 'account',
        subjectId: id,
        before: '{"role":"contributor"}',
        after: '{"role":"editor"}',
      },
      { actorName: 'Command line', action: 'account.add', before: null },
    ])
  })

  it('has nothing of a change that did not happen', async () => {
    const { entries } = await readAudit(desk, {})
    const failing = inTransaction(desk.database, async (transaction) => {
      await recordAudit(transaction, {
        actor: commandLine,
        action: 'account.add',
        subject: { kind: 'account', id: 'x' },
      })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect((await readAudit(desk, {})).entries).toEqual(entries)
  })

  it('only grows: the database refuses to change or delete an entry, in every way of asking', async () => {
    const { entries } = await readAudit(desk, {})
    const { auditEntry } = desk.database
    const refused = /only grows/
    await expect(auditEntry.updateMany({ data: { actorName: 'Somebody else' } })).rejects.toThrow(refused)
    await expect(auditEntry.deleteMany()).rejects.toThrow(refused)
    await expect(desk.database.$executeRawUnsafe('DELETE FROM "AuditEntry"')).rejects.toThrow(refused)
    const columns = '"id", "at", "actorId", "actorName", "action", "subjectKind", "subjectId"'
    const entry = `INTO "AuditEntry" (${columns}) VALUES (1, CURRENT_TIMESTAMP, 'x', 'x', 'x', 'x', 'x')`
    const replace = {
      sqlite: `INSERT OR REPLACE ${entry}`,
      postgresql: `INSERT ${entry} ON CONFLICT ("id") DO UPDATE SET "actorName" = 'x'`,
    }[dialectOf(desk.config.databaseUrl)]
    await expect(desk.database.$executeRawUnsafe(replace)).rejects.toThrow(refused)
    expect((await readAudit(desk, {})).entries).toEqual(entries)
  })

  it('is narrowed by who, action with its parts, subject and days', async () => {
    const actor = { id: 'zoe', name: 'Zoe' }
    const record = (action: string, id: string) =>
      recordAudit(desk.database, { actor, action, subject: { kind: 'draft', id } })
    await record('draft.edit', 'd1')
    await record('draft.edit.kind', 'd1')
    await record('draft.editor', 'd2')
    const count = async (filters: Parameters<typeof readAudit>[1]) => (await readAudit(desk, filters)).entries.length
    expect(await count({ actorId: 'zoe' })).toBe(3)
    expect(await count({ action: 'draft.edit' })).toBe(2)
    expect(await count({ action: 'draft' })).toBe(3)
    expect(await count({ subjectKind: 'draft', subject: 'd2' })).toBe(1)
    expect(await count({ actorId: 'zoe', until: new Date(Date.now() - 60_000) })).toBe(0)
    expect(await count({ actorId: 'zoe', from: new Date(Date.now() - 60_000) })).toBe(3)
  })

  it('finds an account by its name and its address as well as by its id', async () => {
    const email = 'zara@example.org'
    const id = (await addEditor(desk, commandLine, { email, name: 'Zara Quince', role: 'editor' })) ?? ''
    for (const subject of [id, 'Zara Quince', 'ZARA@example.org'])
      expect((await readAudit(desk, { subject })).entries).toMatchObject([{ action: 'account.add', subjectId: id }])
  })

  it('is read in pages, forwards and back, while it grows', async () => {
    const actor = { id: 'pager', name: 'Pager' }
    const record = (number: number) =>
      recordAudit(desk.database, { actor, action: 'draft.edit', subject: { kind: 'draft', id: `p${number}` } })
    for (let number = 1; number <= 120; number++) await record(number)
    const ids = ({ entries }: Awaited<ReturnType<typeof readAudit>>) => entries.map(({ subjectId }) => subjectId)
    const first = await readAudit(desk, { actorId: 'pager' })
    await record(121)
    const second = await readAudit(desk, { actorId: 'pager' }, { before: first.older ?? 0 })
    const third = await readAudit(desk, { actorId: 'pager' }, { before: second.older ?? 0 })
    const back = await readAudit(desk, { actorId: 'pager' }, { after: third.newer ?? 0 })
    expect([ids(first)[0], ids(first).at(-1), ids(second)[0], ids(third).at(-1)]).toEqual(['p120', 'p71', 'p70', 'p1'])
    expect(third.older).toBeNull()
    expect(ids(back)).toEqual(ids(second))
  })

  it('leaves as CSV and as JSON Lines, whole', async () => {
    const actor = { id: 'out', name: '=HYPERLINK("http://evil.example")' }
    const subject = { kind: 'draft', id: 'a,"b"' }
    await recordAudit(desk.database, {
      actor,
      action: 'draft.edit',
      subject,
      before: { text: 'one' },
      after: { text: 'two' },
    })
    const csv = await textOf(streamAuditCsv(eachAuditEntry(desk, { actorId: 'out' })))
    expect(csv).toContain('id,at,actorId,actorName,action,subjectKind,subjectId,before,after')
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).toContain('"a,""b"""')
    const lines = await textOf(streamAuditLines(eachAuditEntry(desk, {})))
    const records = lines
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(records).toHaveLength(await desk.database.auditEntry.count())
    expect(records[0]).toMatchObject({ actorId: 'out', before: { text: 'one' }, after: { text: 'two' } })
  })
})
