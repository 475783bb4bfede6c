import { z } from 'zod'
import { versionSchema } from './draft-outcome.ts'

/** What is published: the version that was seen, why it corrects, and the revision that it was compared with. */
export const publishingSchema = z.object({
  version: versionSchema,
  reason: z
    .string()
    .trim()
    .max(2000)
    .transform((reason) => reason || null)
    .nullable()
    .default(null),
  over: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1)])
    .nullable()
    .default(null),
})
