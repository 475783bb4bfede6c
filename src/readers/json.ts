import { z } from 'zod'
import { statementSchema } from '#src/transcript/statement.ts'
import { transcriptSchema } from '#src/transcript/transcript.ts'
import { buildDocument } from './build-document.ts'
import { buildLineIndex } from './line-index.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'
import { toStatementBlocks } from './statement-blocks.ts'

/**
 * A transcript as JSON: what Rostrum exports, and nothing else. How it was found, where it stood and under which id may
 * be left out.
 */
export const transcriptFileSchema = transcriptSchema
  .extend({
    place: transcriptSchema.shape.place.default(null),
    event: transcriptSchema.shape.event.default(null),
    source: transcriptSchema.shape.source.default({}),
    slug: transcriptSchema.shape.slug.optional(),
    statements: z.array(
      statementSchema.partial({ id: true, certainty: true, position: true, exchange: true }).strict(),
    ),
  })
  .strict()

const advice = 'Only transcripts that Rostrum exported as JSON are read: see docs/guides/formats.md.'

/** Whether a text is meant as JSON: an object or a list, by how it begins. */
export function isJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\})|\[\s*[{[\]])/.test(text.slice(0, 1000))
}

/** Read a transcript from JSON. Speakers, kinds and exchanges are those of the file. */
export function readJson(text: string): ReadResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : ''
    return refuse(
      'damaged-file',
      `The JSON can’t be read: ${reason.replace(/\.?$/, '.')}`,
      advice,
      placeOf(text, reason),
    )
  }
  const checked = transcriptFileSchema.safeParse(data)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const path = issue?.path.join('.') || 'the whole'
    return refuse('bad-value', `The value of “${path}” can’t be used: ${issue?.message ?? 'it is not known'}.`, advice)
  }
  const { statements, ...metadata } = checked.data
  if (statements.length === 0) return refuse('no-text', 'This transcript holds no statements.', advice)
  return { document: buildDocument('json', metadata, statements.flatMap(toStatementBlocks)), diagnostics: [] }
}

/** JavaScript's parser names the place as `at position 12`, if it names one. */
function placeOf(text: string, reason: string) {
  return buildLineIndex(text).positionAt(Number(/at position (\d{1,9})/.exec(reason)?.[1] ?? 0))
}
