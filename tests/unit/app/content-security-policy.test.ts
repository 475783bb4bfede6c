import { expect, test } from 'vitest'
import { contentSecurityPolicy, plainPolicy } from '#src/app/content-security-policy.ts'

test('a page made for one request runs its scripts by nonce and no others', () => {
  const policy = contentSecurityPolicy('abc=')
  expect(policy).toContain("script-src 'self' 'nonce-abc='")
  expect(policy).not.toContain('unsafe')
})

test('a page for readers runs scripts from files of this server alone', () => {
  expect(plainPolicy.split('; ')).toContain("script-src 'self'")
})

test('no page loads anything that is not named, is framed, or posts elsewhere', () => {
  for (const policy of [plainPolicy, contentSecurityPolicy('abc=')]) {
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
      expect(policy.split('; ')).toContain(rule)
  }
})
