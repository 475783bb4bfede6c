import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { speakerRefSchema, statementKindSchema, statementKinds } from '#src/transcript/statement.ts'

/** What an editor says of the statement below a mark; what is absent is concluded from the words, as everywhere. */
export type GivenStatement = {
  kind?: z.infer<typeof statementKindSchema>
  /** `new` begins one; a number joins the one that the transcript counts so, from 0; null is in none. */
  exchange?: 'new' | number | null
  /** Who it is, whatever the label stands for elsewhere; with a slug where the name could be another's. */
  speaker?: { name: string; slug?: string }
  /** Its label, where it could not be read as one before the words. */
  label?: string
  /** Seconds from the start of the recording, which stand with a label that is read before the words. */
  start?: number
  /** It is no statement of its own: the one above goes on. */
  continued?: true
}

const shape = /^[ \t]*<!--[ \t]*statement\b(?<inside>[^\r\n]*?)-->[ \t]*$/
const longest = 1000
const goesOn = 'goes on'

const writtenSchema = z.strictObject({
  kind: statementKindSchema.optional(),
  exchange: z.union([z.enum(['new', 'none']), z.int().min(1)]).optional(),
  speaker: speakerRefSchema.shape.name.max(200).optional(),
  slug: speakerRefSchema.shape.slug.max(200).optional(),
  label: z.string().min(1).max(200).optional(),
  start: z.number().min(0).optional(),
})

/**
 * Read a line that says of the statement below it what its words don't.
 *
 * ```text
 * > | <!-- statement kind: answer, exchange: 3 -->
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^   a YAML flow mapping without its braces
 *   | MS. PSAKI: Yes.
 * > | <!-- statement goes on -->
 *   | (Laughter.)
 * ```
 *
 * @returns undefined for any other line; one sentence where the mark can't be understood.
 */
export function readStatementMark(line: string): GivenStatement | string | undefined {
  const inside = line.length > longest ? undefined : shape.exec(line)?.groups?.['inside']
  if (inside === undefined) return undefined
  if (inside.trim() === goesOn) return { continued: true }
  const written = writtenSchema.safeParse(parseFlow(inside.replace(/^[ \t]*:/, '')))
  if (!written.success)
    return `It takes kind (${statementKinds.join(', ')}), exchange (new, none or a number) and speaker.`
  const { kind, exchange, speaker, slug, label, start } = written.data
  return {
    ...(kind && { kind }),
    ...(label !== undefined && { label }),
    ...(start !== undefined && { start }),
    ...(exchange !== undefined && {
      exchange: typeof exchange === 'number' ? exchange - 1 : exchange === 'none' ? null : exchange,
    }),
    ...(speaker !== undefined && { speaker: { name: speaker, ...(slug !== undefined && { slug }) } }),
  }
}

function parseFlow(inside: string): unknown {
  try {
    return parse(`{${inside}}`, { schema: 'core', maxAliasCount: 0 })
  } catch {
    return undefined
  }
}

/** The line that says this; reading it gives the same. */
export function writeStatementMark({ kind, exchange, speaker, label, start, continued }: GivenStatement): string {
  if (continued) return `<!-- statement ${goesOn} -->`
  const written = {
    ...(kind && { kind }),
    ...(label !== undefined && { label }),
    ...(start !== undefined && { start }),
    ...(exchange !== undefined && { exchange: typeof exchange === 'number' ? exchange + 1 : (exchange ?? 'none') }),
    ...(speaker && { speaker: speaker.name, ...(speaker.slug !== undefined && { slug: speaker.slug }) }),
  }
  if (Object.keys(written).length === 0) return '<!-- statement -->'
  const flow = stringify(written, { collectionStyle: 'flow', lineWidth: 0, schema: 'core' })
    .replace(/\n\s*/g, ' ')
    .trim()
  const inside = flow.slice(1, -1).trim()
  return `<!-- statement ${inside.includes('>') ? writeQuoted(written) : inside} -->`
}

/** In quotation marks, where the end of a comment can be written otherwise. */
function writeQuoted(written: object): string {
  return Object.entries(written)
    .map(([key, value]) => `${key}: ${JSON.stringify(value).replace(/>/g, '\\u003e')}`)
    .join(', ')
}
