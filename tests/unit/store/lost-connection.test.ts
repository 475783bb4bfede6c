import { expect, it } from 'vitest'
import { codeOf, isLost } from '#src/store/lost-connection.ts'

const withCode = (code: string) => Object.assign(new Error('said by the server'), { code })

it('a server that can’t be reached, ends or breaks off is known, whoever wraps the error', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', 'P1001', 'P1017'])
    expect(isLost(withCode(code)), code).toBe(true)
  expect(isLost(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isLost(new Error('not kept', { cause: { kind: 'DatabaseNotReachable' } }))).toBe(true)
  expect(isLost(new Error('not kept', { cause: { originalCode: '57P02', kind: 'postgres' } }))).toBe(true)
})

it('an answer that is no is not taken for a loss', () => {
  for (const code of ['23505', '42P01', '57014', '40001', 'P2002']) expect(isLost(withCode(code)), code).toBe(false)
  for (const other of [new Error('no such thing'), null, undefined, 'ECONNREFUSED']) expect(isLost(other)).toBe(false)
})

it('the server’s code is found below what wraps it', () => {
  expect(codeOf(new Error('', { cause: { originalCode: '40P01' } }))).toBe('40P01')
  expect(codeOf(new Error('none'))).toBeNull()
})
