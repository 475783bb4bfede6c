import { z } from 'zod'
import { searchParametersSchema } from './search-parameters.ts'

/** Queries that are counted side by side, at most, and the characters of each. */
const mostQueries = 5
const longestQuery = 500

/** A parameter that is given twice counts the first time. */
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value)

/** What an address asks of any view of a search. What makes no sense is as if it were not there. */
export const scopeParametersSchema = searchParametersSchema.extend({
  place: z.preprocess(single, z.string().trim().min(1).max(300).nullable().catch(null)),
  language: z.preprocess(
    single,
    z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/)
      .nullable()
      .catch(null),
  ),
})
export type ScopeParameters = z.infer<typeof scopeParametersSchema>

/** A month; what is none narrows nothing. */
const monthSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .nullable()
  .catch(null)

/** What an address asks of the search page: `from` and `to` are months, both included. */
export const searchPageParametersSchema = scopeParametersSchema.extend({
  from: z.preprocess(single, monthSchema),
  to: z.preprocess(single, monthSchema),
  group: z.preprocess(single, z.literal('transcript').nullable().catch(null)),
})

/** What an address asks of words in context. */
export const contextParametersSchema = scopeParametersSchema.extend({
  sort: z.preprocess(single, z.enum(['left', 'right', 'newest', 'oldest', 'speaker']).catch('right')),
})

/** What an address asks of counts over time: `q` once for each of the queries. */
export const frequencyParametersSchema = scopeParametersSchema.omit({ sort: true, page: true }).extend({
  q: z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z
      .array(z.string().catch(''))
      .transform((queries) => [...new Set(queries.map((query) => query.slice(0, longestQuery).trim()))])
      .transform((queries) => queries.filter((query) => query !== '').slice(0, mostQueries)),
  ),
  period: z.preprocess(single, z.enum(['month', 'year']).catch('month')),
  per: z.preprocess(single, z.enum(['million', 'count']).catch('million')),
  by: z.preprocess(single, z.enum(['query', 'speaker']).catch('query')),
})

/** Whether nothing is asked: no words and no filter. */
export function asksNothing({
  q,
  speaker,
  kind,
  year,
  place,
  language,
}: Omit<ScopeParameters, 'sort' | 'page'>): boolean {
  return q === '' && [speaker, kind, year, place, language].every((filter) => filter === null)
}

/** The parameters of an address as a page gets them: a name that is given several times has a list. */
export function listParameters(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}
