import { z } from 'zod'
import { statementKindSchema } from '#src/transcript/statement.ts'
import { pageNumberSchema } from './page-number.ts'

/** Characters of a query; what is longer is cut. */
const longestQuery = 500

/** A parameter that is given twice counts the first time. */
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value)

/** What an address asks of the search page. What makes no sense is as if it were not there. */
export const searchParametersSchema = z.object({
  q: z.preprocess(
    single,
    z
      .string()
      .transform((text) => text.slice(0, longestQuery).trim())
      .catch(''),
  ),
  speaker: z.preprocess(
    single,
    z
      .string()
      .regex(/^[a-z0-9-]{1,250}$/)
      .nullable()
      .catch(null),
  ),
  kind: z.preprocess(single, statementKindSchema.nullable().catch(null)),
  year: z.preprocess(
    single,
    z
      .string()
      .regex(/^\d{4}$/)
      .nullable()
      .catch(null),
  ),
  sort: z.preprocess(single, z.enum(['best', 'newest', 'oldest']).catch('best')),
  page: z.preprocess(single, pageNumberSchema),
})
export type SearchParameters = z.infer<typeof searchParametersSchema>
