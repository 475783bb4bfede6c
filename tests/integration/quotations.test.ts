import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { quotationRecordsSchema, toQuotationRecords } from '#src/publish/quotation-record.ts'
import { checkQuotations } from '#src/query/check-quotations.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import type { CheckedQuotation } from '#src/query/quotation-views.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/quotations')
const cases = readdirSync(fixtures).filter((name) => name !== 'archive')

/** Words that the quotation puts in stand in braces, those it leaves out in brackets, those it says it leaves out in parentheses. */
const findingsSchema = z.array(
  z.strictObject({
    quoted: z.string(),
    verdict: z.string(),
    'given-to': z.string().optional(),
    'said-by': z.string().optional(),
    differences: z.string().optional(),
  }),
)

let archive: ScratchArchive
beforeAll(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  cpSync(resolve(import.meta.dirname, '../../content'), archive.contentDir, { recursive: true })
  cpSync(join(fixtures, 'archive'), join(archive.contentDir, '2023'), { recursive: true })
  await archive.ingest()
})
afterAll(async () => {
  await closeSharedArchive()
  await archive.remove()
})

describe('the quotations of a text', () => {
  it.each(cases)('are found and judged: %s', async (name) => {
    const text = readFileSync(join(fixtures, name, 'article.txt'), 'utf8')
    const expected = findingsSchema.parse(parse(readFileSync(join(fixtures, name, 'findings.yaml'), 'utf8')))
    const { quotations } = await checkQuotations(text)
    expect(quotations.map((quotation, place) => toFinding(quotation, expected[place] ?? {}))).toEqual(expected)
  })

  it('stand where they say they do', async () => {
    const text = readFileSync(join(fixtures, 'english-article/article.txt'), 'utf8')
    const [first] = (await checkQuotations(text)).quotations
    expect(text.slice(first?.start, first?.end)).toBe(
      '“completed our work within the framework of meetings of the CIS Foreign Ministers Council.”',
    )
    expect(first?.passage?.path).toMatch(/^\/s\/[0-9a-z]{10}\?q=completed\+our\+work\+/)
  })

  it('are none in a text without words', async () => {
    expect((await checkQuotations(' \n ')).quotations).toEqual([])
  })

  it('leave the archive as the schema of the record says', async () => {
    const view = await checkQuotations('“These meetings were useful,” said Lavrov.')
    const records = toQuotationRecords(view, 'https://rostrum.example')
    expect(quotationRecordsSchema.parse(records)).toEqual(records)
    expect(records.quotations[0]?.passage?.url).toMatch(/^https:\/\/rostrum\.example\/s\//)
  })

  it('are left out after the two hundredth, and counted', async () => {
    const { quotations, leftOut } = await checkQuotations('“No.” '.repeat(203))
    expect({ checked: quotations.length, leftOut }).toEqual({ checked: 200, leftOut: 3 })
  })
})

/** What was found, as far as the expected finding has anything to say of it. */
function toFinding({ text, verdict, attribution, passage }: CheckedQuotation, expected: object) {
  const signs = { same: ['', ''], added: ['{', '}'], removed: ['[', ']'], skipped: ['(', ')'] } as const
  const differences = passage?.differences
    .map(({ text, change }) => text.replace(/\S.*\S|\S/s, (words) => `${signs[change][0]}${words}${signs[change][1]}`))
    .join('')
  const known = verdict !== 'not-found' && passage !== null
  return {
    quoted: text,
    verdict,
    ...('given-to' in expected || attribution?.stated ? { 'given-to': attribution?.name } : {}),
    ...(known ? { 'said-by': passage.statement.speaker?.name } : {}),
    ...('differences' in expected ? { differences } : {}),
  }
}
