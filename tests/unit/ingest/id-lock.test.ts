import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatIdLock, type IdLock, idLockPath, readIdLock, writeIdLock } from '#src/ingest/id-lock.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

const lock: IdLock = {
  transcript: '2025-04-11-almaty',
  formerly: ['almaty'],
  statements: [
    {
      id: asStatementId('0000000001'),
      speaker: 'sergey-lavrov',
      digest: '00000000000000e1',
      begins: 'He said: "yes", {no} # [x]',
    },
    { id: asStatementId('0000000002'), speaker: null, digest: 'ab', begins: '' },
  ],
  retired: [
    {
      id: asStatementId('0000000003'),
      into: asStatementId('0000000001'),
      at: '2025-05-01T00:00:00.000Z',
      text: 'One\n\n- two: "three"',
    },
    { id: asStatementId('0000000004'), into: null, at: '2025-05-01T00:00:00.000Z', text: 'Gone' },
  ],
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-ids-'))
})
afterEach(async () => rm(folder, { recursive: true }))

describe('the ids written down beside a transcript', () => {
  it('stand in a file named after it', () => {
    expect(idLockPath('content/2025/talk.md')).toBe('content/2025/talk.ids.yaml')
    expect(idLockPath('content/2025/mr.talk.txt')).toBe('content/2025/mr.talk.ids.yaml')
  })

  it('come back as they were written', async () => {
    const file = join(folder, 'talk.md')
    await writeIdLock(file, lock)
    expect(await readIdLock(file)).toEqual(lock)
  })

  it('have one line for each statement, so that two versions compare well', () => {
    const lines = formatIdLock(lock).split('\n')
    expect(lines.filter((line) => line.startsWith('  - { id: '))).toHaveLength(4)
    expect(lines[2]).toBe('formerly: [ "almaty" ]')
    expect(lines[4]).toContain('"0000000001"')
  })

  it('are not written again when nothing changed', async () => {
    const file = join(folder, 'talk.md')
    await writeIdLock(file, lock)
    const before = await stat(idLockPath(file))
    await writeIdLock(file, lock)
    expect((await stat(idLockPath(file))).ino).toBe(before.ino)
  })

  it('are none for a transcript that has no such file', async () => {
    expect(await readIdLock(join(folder, 'other.md'))).toBeNull()
  })

  it.each(['statements: [', 'transcript: x\nstatements: [{ id: nonsense }]\n', '- 1', 'a: &x [*x]'])(
    'are refused when damaged, rather than lost: %j',
    async (text) => {
      const file = join(folder, 'talk.md')
      await writeFile(idLockPath(file), text)
      await expect(readIdLock(file)).rejects.toThrow(/ids file .*talk\.ids\.yaml is damaged .*Restore it/)
      expect(await readFile(idLockPath(file), 'utf8')).toBe(text)
    },
  )
})
