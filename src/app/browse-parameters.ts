import { z } from 'zod'
import type { BrowseField } from '#src/query/browse-views.ts'
import { pageNumberSchema } from './page-number.ts'

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const fieldSchema = z.enum(['series', 'place', 'event', 'source', 'outlet']) satisfies z.ZodType<BrowseField>

/** A field that transcripts are browsed by, or null. */
export function asBrowseField(name: string): BrowseField | null {
  return fieldSchema.safeParse(name).data ?? null
}

/** What an address asks of the transcripts with a value of a field. */
export const browseParametersSchema = z.object({
  value: z.preprocess(single, z.string().trim().min(1).max(500).catch('–')),
  page: z.preprocess(single, pageNumberSchema),
})

/** A month as an address names it (YYYY-MM), or null. */
export function asMonth(text: string | null): string | null {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : null
}
