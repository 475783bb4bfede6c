import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { languageTagSchema } from './language-tag.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

/** Only addresses that are safe to link to: http and https. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'expected an http or https address' })

/** Where a transcript was published. */
export const sourceSchema = z.object({ name: line(300).optional(), url: webAddressSchema.optional() })

/**
 * What stands in the front matter of a canonical transcript. docs/guides/front-matter.md says the same for editors.
 * Unknown keys are kept out and reported; they never stop a file.
 */
export const frontMatterSchema = z.object({
  title: line(500),
  date: isoDateSchema,
  place: line(300).optional(),
  event: line(300).optional(),
  language: languageTagSchema.default('en'),
  source: sourceSchema.optional(),
  /** The address of the transcript's page; made from date and title where it is missing. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
    .max(250)
    .optional(),
  /** The slug of the transcript that this one is in another language: the same event, statement by statement. */
  translationOf: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the slug of a transcript')
    .max(250)
    .optional(),
  /** Who speaks: each a name, or a name with the labels that stand for it in this transcript. The first one holds opening remarks without a label. */
  speakers: z
    .array(z.union([line(200), z.object({ name: line(200), labels: z.array(line(200)).default([]) })]))
    .default([]),
})
export type FrontMatter = z.infer<typeof frontMatterSchema>
export const frontMatterKeys = Object.keys(frontMatterSchema.shape)
