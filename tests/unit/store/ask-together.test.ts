import { expect, it } from 'vitest'
import { askTogether } from '#src/store/ask-together.ts'

it('asks once for all who come before it asks, and again for who comes later', async () => {
  const answers: ((answer: number) => void)[] = []
  const ask = askTogether(() => new Promise<number>((answer) => answers.push(answer)))
  const early = [ask(), ask(), ask()]
  await expect.poll(() => answers.length).toBe(1)
  const late = [ask(), ask()]
  answers[0]?.(1)
  expect(await Promise.all(early)).toEqual([1, 1, 1])
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.(2)
  expect(await Promise.all(late)).toEqual([2, 2])
})

it('goes on after a question that failed', async () => {
  let time = 0
  const ask = askTogether(async () => {
    time++
    if (time === 1) throw new Error('away')
    return time
  })
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})
