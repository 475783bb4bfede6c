import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#src/app/content-security-policy.ts'

test('a page made for one request runs its scripts by nonce and no others', () => {
  const policy = contentSecurityPolicy('abc=')
  expect(policy).toContain("script-src 'self' 'nonce-abc='")
  expect(policy).not.toContain('unsafe')
})

test('no page loads anything that is not named, is framed, or posts elsewhere', () => {
  for (const policy of [contentSecurityPolicy(null), contentSecurityPolicy('abc=')]) {
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
      expect(policy.split('; ')).toContain(rule)
  }
})
