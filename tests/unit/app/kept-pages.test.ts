import { beforeEach, describe, expect, test } from 'vitest'
import { forgetPages, type KeptPage, keepPage } from '#src/app/kept-pages.ts'

const page = (text: string): KeptPage => ({ body: Buffer.from(text), tag: `"${text}"` })

beforeEach(forgetPages)

describe('a page that is kept', () => {
  test('is made once, for all who ask', async () => {
    let made = 0
    const make = async () => page(`page ${++made}`)
    const [one, other] = await Promise.all([keepPage('/a', make), keepPage('/a', make)])
    expect(await keepPage('/a', make)).toBe(one)
    expect([other, made]).toEqual([one, 1])
  })

  test('is made anew once the archive has changed', async () => {
    await keepPage('/a', async () => page('old'))
    forgetPages()
    expect((await keepPage('/a', async () => page('new')))?.tag).toBe('"new"')
  })

  test('that was begun before a change is sent to who waits for it and not kept', async () => {
    let finish = (_: KeptPage) => {}
    const begun = keepPage('/a', () => new Promise((resolve) => (finish = resolve)))
    forgetPages()
    const later = keepPage('/a', async () => page('new'))
    finish(page('old'))
    expect((await begun)?.tag).toBe('"old"')
    expect((await later)?.tag).toBe('"new"')
    expect((await keepPage('/a', async () => page('newest')))?.tag).toBe('"new"')
  })

  test('that could not be made is asked for again', async () => {
    expect(await keepPage('/a', async () => null)).toBeNull()
    await expect(keepPage('/a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await keepPage('/a', async () => page('now')))?.tag).toBe('"now"')
  })
})

test('the least used make room', async () => {
  const large = () => Promise.resolve({ body: Buffer.alloc(60 * 1024 * 1024), tag: '"large"' })
  let made = 0
  const first = async () => {
    made++
    return { body: Buffer.alloc(60 * 1024 * 1024), tag: '"first"' }
  }
  await keepPage('/first', first)
  await keepPage('/second', large)
  await keepPage('/first', first)
  await keepPage('/third', large)
  await keepPage('/first', first)
  expect(made).toBe(1)
  let again = 0
  await keepPage('/second', () => {
    again++
    return large()
  })
  expect(again).toBe(1)
})
