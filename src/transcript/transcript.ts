import { z } from 'zod'
import { diagnosticSchema } from './diagnostic.ts'
import { sourceSchema } from './front-matter.ts'
import { isoDateSchema } from './iso-date.ts'
import { statementSchema, unlabelledStatementSchema } from './statement.ts'

/** What is known of the event that a transcript records. */
export const transcriptMetadataSchema = z.object({
  slug: z.string().min(1),
  title: z.string().min(1),
  date: isoDateSchema,
  place: z.string().nullable(),
  event: z.string().nullable(),
  language: z.string(),
  source: sourceSchema,
  /** The slug of the transcript that this one is in another language. */
  translationOf: z.string().optional(),
})
export type TranscriptMetadata = z.infer<typeof transcriptMetadataSchema>

/** The same while some of it is still unknown, as in a draft. */
export const knownMetadataSchema = transcriptMetadataSchema.extend({
  slug: z.string().min(1).nullable(),
  title: z.string().min(1).nullable(),
  date: isoDateSchema.nullable(),
  language: z.string().nullable(),
})
export type KnownMetadata = z.infer<typeof knownMetadataSchema>

/** The record of one event: metadata and statements in the order they were said. */
export const transcriptSchema = transcriptMetadataSchema.extend({ statements: z.array(statementSchema) })
export type Transcript = z.infer<typeof transcriptSchema>

/** Why a part of a source is not speech. */
export const boilerplateReasons = [
  'credit',
  'advertisement',
  'headline',
  'dateline',
  'time',
  'place',
  'end-mark',
  'separator',
  'footnote',
  'navigation',
  'running-head',
] as const

/**
 * What became of one stretch of the source. The spans of a parsed transcript follow one another without gap or overlap
 * from the first character to the last: nothing is dropped silently.
 */
export const sourceSpanSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('statement'), start: z.int(), end: z.int(), statement: z.int().min(0) }),
  z.object({ role: z.literal('metadata'), start: z.int(), end: z.int() }),
  z.object({ role: z.literal('boilerplate'), start: z.int(), end: z.int(), reason: z.enum(boilerplateReasons) }),
  z.object({ role: z.literal('blank'), start: z.int(), end: z.int() }),
])
export type SourceSpan = z.infer<typeof sourceSpanSchema>

/** What the parser made of one document. `metadata` is null when no title or date was found (a diagnostic says which). */
export const parsedTranscriptSchema = z.object({
  metadata: transcriptMetadataSchema.nullable(),
  /** What was found, also where that is not enough. */
  known: knownMetadataSchema,
  /** Whether the source says its language; where it doesn't, English stands for it until the words are asked. */
  statesLanguage: z.boolean(),
  statements: z.array(unlabelledStatementSchema),
  spans: z.array(sourceSpanSchema),
  diagnostics: z.array(diagnosticSchema),
})
export type ParsedTranscript = z.infer<typeof parsedTranscriptSchema>
