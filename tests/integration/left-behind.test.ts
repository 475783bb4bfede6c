import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findKeptText, keepText, keepToShow, lookAtShown, takeShown } from '#src/editors/leave-behind.ts'
import { openScratchDesk, type ScratchDesk } from '../support/scratch-desk.ts'

let one: ScratchDesk
let other: Pick<ScratchDesk, 'database'>
beforeAll(async () => {
  one = await openScratchDesk()
  other = one.startAnew()
})
afterAll(() => one.remove())

describe('a secret that waits for its page', () => {
  it('is seen on another server by the account that it is for, and once where it is taken', async () => {
    const name = await keepToShow(one.database, 'ann', { codes: ['1', '2'] })
    expect(await lookAtShown(other.database, 'ben', name)).toBeNull()
    expect(await takeShown(other.database, 'ben', name)).toBeNull()
    expect(await lookAtShown(other.database, 'ann', name)).toEqual({ codes: ['1', '2'] })
    expect(await takeShown(other.database, 'ann', name)).toEqual({ codes: ['1', '2'] })
    expect(await takeShown(one.database, 'ann', name)).toBeNull()
  })

  it('is taken by one of two pages that ask at the same time', async () => {
    const name = await keepToShow(one.database, 'ann', 'secret')
    const taken = await Promise.all([one, other].map(({ database }) => takeShown(database, 'ann', name)))
    expect(taken.filter((secret) => secret !== null)).toEqual(['secret'])
  })

  it('can be read by nobody who reads the database alone', async () => {
    const name = await keepToShow(one.database, 'ann', 'correct horse')
    const rows = JSON.stringify(await one.database.leftBehind.findMany())
    for (const told of [name, 'correct horse', Buffer.from('correct horse').toString('hex')])
      expect(rows).not.toContain(told)
    expect(await takeShown(one.database, 'ann', name)).toBe('correct horse')
  })
})

describe('a text that is kept for the next page', () => {
  it('is found on another server, and by its name alone', async () => {
    const name = await keepText(one.database, 'Привет, “мир”.')
    expect(await findKeptText(other.database, name)).toBe('Привет, “мир”.')
    for (const wrong of ['', `${name}x`, ['a'], undefined]) expect(await findKeptText(one.database, wrong)).toBeNull()
  })

  it('makes room for newer ones when there are a hundred, and takes none from secrets', async () => {
    const secret = await keepToShow(one.database, 'ann', 'secret')
    const names: string[] = []
    for (let count = 0; count < 103; count++) names.push(await keepText(one.database, `text ${count}`))
    expect(await one.database.leftBehind.count({ where: { kind: 'text' } })).toBe(100)
    expect(await findKeptText(one.database, names[102])).toBe('text 102')
    expect(await takeShown(one.database, 'ann', secret)).toBe('secret')
  })

  it('is gone after an hour', async () => {
    const name = await keepText(one.database, 'old')
    await one.database.leftBehind.updateMany({ data: { until: new Date(Date.now() - 1) } })
    expect(await findKeptText(one.database, name)).toBeNull()
    await keepText(one.database, 'new')
    expect(await one.database.leftBehind.count()).toBe(1)
  })
})
