import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RequestCount, type Settle } from '#src/editors/request-count.ts'

/** A store that several servers share, without a clock: its minute doesn't end. */
function openStore(): { settle: Settle; writes: () => number } {
  const counts = new Map<string, number>()
  let writes = 0
  return {
    settle: async (key, points) => {
      writes++
      await Promise.resolve()
      counts.set(key, (counts.get(key) ?? 0) + points)
      return { points: counts.get(key) ?? 0, left: 60_000 }
    },
    writes: () => writes,
  }
}

const limit = { points: 300, seconds: 60 }

describe('a count of requests', () => {
  it('admits as many as the limit, says how many are left, and refuses the rest', async () => {
    const count = new RequestCount({ points: 3, seconds: 60 }, null)
    const counted = [await count.count('a'), await count.count('a', 2), await count.count('a')]
    expect(counted.map(({ admitted, remaining }) => [admitted, remaining])).toEqual([
      [true, 2],
      [true, 0],
      [false, 0],
    ])
    expect((await count.count('b')).admitted).toBe(true)
  })

  it('that one server has by itself writes nothing down', async () => {
    const count = new RequestCount(limit, null)
    const counted = await Promise.all(Array.from({ length: 400 }, () => count.count('a')))
    expect(counted.filter(({ admitted }) => admitted)).toHaveLength(300)
  })

  it('that servers share lets all together pass no more than the limit and a block for each server beside the first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat({ max: 4 }), { minLength: 400, maxLength: 700 }),
        async (servers, order) => {
          const { settle, writes } = openStore()
          const counts = Array.from({ length: servers }, () => new RequestCount(limit, settle))
          const asked = await Promise.all(order.map((turn) => counts[turn % servers]?.count('a')))
          const admitted = asked.filter((one) => one?.admitted).length
          expect(admitted).toBeGreaterThanOrEqual(300)
          expect(admitted).toBeLessThanOrEqual(300 + (servers - 1) * 6)
          expect(writes()).toBeLessThanOrEqual(50 + servers)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('goes on by itself where the store can’t be asked', async () => {
    const count = new RequestCount(limit, () => Promise.reject(new Error('away')))
    const counted = await Promise.all(Array.from({ length: 400 }, () => count.count('a')))
    expect(counted.filter(({ admitted }) => admitted)).toHaveLength(300)
  })

  it('holds no more counts than it may, however many addresses ask', async () => {
    const count = new RequestCount({ points: 1, seconds: 60 }, null)
    await count.count('first')
    expect((await count.count('first')).admitted).toBe(false)
    for (let address = 0; address < 20_000; address++) await count.count(`${address}`)
    expect((await count.count('first')).admitted).toBe(true)
    expect((await count.count('19999')).admitted).toBe(false)
  })
})
