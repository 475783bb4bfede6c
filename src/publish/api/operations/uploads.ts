import { z } from 'zod'
import { defineOperation } from '../operation.ts'

/** Characters of a file's text, or of its bytes in base 64, that one request brings: a file of 20 MB. */
export const longestUpload = 28_000_000

/** A file to be taken in. */
export const uploadSchema = z
  .strictObject({
    fileName: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'With its ending, which tells the format: docs/guides/formats.md has all.' }),
    text: z.string().max(longestUpload).optional().meta({ description: 'The file, where it is text.' }),
    base64: z.base64().max(longestUpload).optional().meta({ description: 'The file, where it is not.' }),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    publish: z.boolean().default(false).meta({ description: 'Whether to publish it at once; else it is a draft.' }),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), 'expected either text or base64')
  .meta({ id: 'Upload' })
export type Upload = z.output<typeof uploadSchema>

const uploaded = z
  .object({
    state: z.enum(['draft', 'published']),
    draft: z.object({ id: z.string(), url: z.string() }),
    transcript: z.object({ slug: z.string(), url: z.string() }).nullable(),
    title: z.string().nullable(),
    statementCount: z.int(),
    diagnostics: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        message: z.string(),
        line: z.int(),
        column: z.int(),
        suggestion: z.string().nullable(),
      }),
    ),
    problem: z.string().nullable().meta({ description: 'Why it was not published, where that was asked.' }),
  })
  .meta({ id: 'Uploaded' })
export type Uploaded = z.output<typeof uploaded>

/** What editors' programs send in; done by whoever may read accounts, for this room may not. */
export const uploadOperation = defineOperation(
  {
    id: 'uploadTranscript',
    method: 'POST',
    at: '/transcripts',
    tag: 'Editing',
    summary: 'Upload a transcript, as a draft or published at once',
    description: 'Needs a token with the scope `draft`; to publish, with `publish` as well, of an editor.',
    body: uploadSchema,
    answer: uploaded,
    status: 201,
    scope: 'draft',
    problems: [413, 415, 422],
    longestBody: longestUpload + 10_000,
    cost: 5,
  },
  async () => ({ problem: { status: 501, title: 'Not here', detail: 'This archive takes nothing by the API.' } }),
)
