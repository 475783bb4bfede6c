import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnosticRules } from '#src/readers/diagnostic-rules.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/diagnostics.md'), 'utf8')
const rows = [...page.matchAll(/^\| `(?<rule>[a-z0-9-]+)` \| (?<severity>\w+) \|/gm)].map(({ groups }) => groups ?? {})

describe('docs/diagnostics.md', () => {
  test('lists every rule that a diagnostic can have, with its severity, and no other', () => {
    const listed = rows.map(({ rule, severity }) => `${rule} ${severity}`)
    const rules = Object.entries(diagnosticRules).map(([rule, severity]) => `${rule} ${severity}`)
    expect(listed.sort()).toEqual(rules.sort())
  })
})
