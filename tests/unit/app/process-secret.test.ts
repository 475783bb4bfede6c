import { expect, test } from 'vitest'
import { isOwnRequest, processSecret, secretHeader } from '#src/app/process-secret.ts'

test('a request that shows the secret of this process is its own', () => {
  expect(isOwnRequest(new Headers({ [secretHeader]: processSecret() }))).toBe(true)
})

test('a request without the secret, or with another, is not', () => {
  const secret = processSecret()
  const other = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`
  for (const shown of ['', 'x', other, `${secret}x`, secret.slice(1)])
    expect(isOwnRequest(new Headers({ [secretHeader]: shown }))).toBe(false)
  expect(isOwnRequest(new Headers())).toBe(false)
})

test('the secret is one for the process and too long to guess', () => {
  expect(processSecret()).toBe(processSecret())
  expect(Buffer.from(processSecret(), 'base64url')).toHaveLength(32)
})
