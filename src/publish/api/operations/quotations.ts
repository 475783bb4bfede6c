import { z } from 'zod'
import { checkQuotations } from '#src/query/check-quotations.ts'
import { longestCheckedText } from '#src/transcript/quotation-limits.ts'
import { quotationRecordsSchema, toQuotationRecords } from '../../quotation-record.ts'
import { defineOperation } from '../operation.ts'

export const checkQuotationsOperation = defineOperation(
  {
    id: 'checkQuotations',
    method: 'POST',
    at: '/quotations/check',
    tag: 'Quotations',
    summary: 'Check the quotations of a text',
    description: 'Finds each quotation in a text and says whether it was said so, by whom, when and where.',
    body: z.strictObject({ text: z.string().min(1).max(longestCheckedText) }).meta({ id: 'TextToCheck' }),
    answer: quotationRecordsSchema.meta({ id: 'QuotationCheck' }),
    problems: [413, 415],
    cost: 5,
  },
  async ({ body: { text }, siteUrl }) => ({ value: toQuotationRecords(await checkQuotations(text), siteUrl) }),
)
