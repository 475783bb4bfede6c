import { z } from 'zod'
import { languageTagSchema } from '#src/transcript/language-tag.ts'
import { statementKindSchema } from '#src/transcript/statement.ts'
import { parseStatementId } from '#src/transcript/statement-id.ts'

/** A name in an address. */
export const slugParameter = z
  .string()
  .max(250)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

export const slugPath = z.object({ slug: slugParameter.meta({ description: 'The name in its address.' }) })
export const idPath = z.object({
  id: z
    .string()
    .max(40)
    .regex(/^[0-9A-Za-z -]{10,40}$/, 'expected the 10 characters of a statement’s permalink')
    .refine((text) => parseStatementId(text) !== undefined, 'expected the 10 characters of a statement’s permalink')
    .meta({ description: 'The 10 characters of its permalink, however they are spelt.', examples: ['0123456789'] }),
})

/** Whether something is wanted. */
export const flag = (description: string) => z.enum(['0', '1']).default('0').meta({ description })

/** How a list is read on. @param most Items at once. */
export const pageParameters = (most: number, usual: number) => ({
  limit: z
    .int('expected a whole number')
    .min(1, 'at least 1')
    .max(most, `at most ${most}`)
    .default(usual)
    .meta({ description: `Items at once; at most ${most}.` }),
  cursor: z
    .string()
    .min(1)
    .max(600)
    .regex(/^[A-Za-z0-9_-]+$/, 'expected what `next` gave')
    .optional()
    .meta({ description: '`next` of the answer before; left out, the list begins.' }),
})

export const yearParameter = z
  .string()
  .regex(/^\d{4}$/, 'expected four digits')
  .optional()
  .meta({ description: 'Only events of this year.' })

/** What every view of a search is asked: the words and what narrows them down. */
export const scopeParameters = {
  q: z
    .string()
    .trim()
    .max(500)
    .default('')
    .meta({ description: 'Words in the query language of /help/search; empty finds whatever the filters leave.' }),
  speaker: slugParameter.optional().meta({ description: 'Only statements of this speaker, by slug.' }),
  kind: statementKindSchema.optional().meta({ description: 'Only statements of this kind.' }),
  year: yearParameter,
  place: z.string().trim().min(1).max(300).optional().meta({ description: 'Only events at this place.' }),
  language: languageTagSchema.max(40).optional().meta({ description: 'Only transcripts in this language.' }),
}

const scopeSchema = z.object(scopeParameters)
type Scope = z.output<typeof scopeSchema>

/** The parameters of a search as the archive is asked: null filters nothing. */
export function toScope({ q, speaker, kind, year, place, language }: Scope) {
  return {
    q,
    ...{ speaker: speaker ?? null, kind: kind ?? null, year: year ?? null },
    ...{ place: place ?? null, language: language ?? null },
  }
}

export const sortParameter = z
  .enum(['best', 'newest', 'oldest'])
  .default('best')
  .meta({ description: 'The order of what is found.' })
