import { z } from 'zod'
import { positionSchema } from './diagnostic.ts'
import { languageTagSchema } from './language-tag.ts'
import { statementIdSchema } from './statement-id.ts'

/** `note` is a stage direction or editor's note that stands alone; nobody says it. */
export const statementKinds = ['remark', 'question', 'answer', 'interjection', 'note'] as const
export const statementKindSchema = z.enum(statementKinds)
export type StatementKind = z.infer<typeof statementKindSchema>

/**
 * How a speaker was found: `label` names it and the register knows it; `front-matter` names the only person
 * who can be meant; `headline` names who speaks; `introduced` is a full name that another label or the text gives;
 * `carried` is who asked before in the same exchange; `marked` is named by the file's own structure, as in TEI; `unresolved` is a label that stays a speaker of its own.
 */
export const speakerEvidence = [
  'label',
  'front-matter',
  'headline',
  'introduced',
  'marked',
  'carried',
  'unresolved',
  'none',
] as const
/** How a kind was found: written in the label, concluded from what stands around, or given by the file's structure. */
export const kindEvidence = ['label', 'context', 'marked'] as const

export const certaintySchema = z.object({
  speaker: z.enum(speakerEvidence),
  kind: z.enum(kindEvidence),
})
export type Certainty = z.infer<typeof certaintySchema>

/** A speaker as a statement points to it. */
export const speakerRefSchema = z.object({ slug: z.string().min(1), name: z.string().min(1) })
export type SpeakerRef = z.infer<typeof speakerRefSchema>

/**
 * Words that the source corrects where they stand: struck out, or marked with an asterisk, and mostly followed by what
 * should have been said, in brackets. The text has both.
 */
export const correctionSchema = z.object({
  said: z.string().min(1),
  /** What should have been said; empty where words are only taken back. */
  corrected: z.string(),
  /** Where in the text it stands, in UTF-16 units: from the first word said to the end of the brackets. */
  start: z.int().min(0),
  end: z.int().min(0),
})
export type Correction = z.infer<typeof correctionSchema>

/** A statement as the parser found it, before it has an id. */
export const unlabelledStatementSchema = z.object({
  kind: statementKindSchema,
  /** Null for a note. */
  speaker: speakerRefSchema.nullable(),
  /**
   * As the transcript writes it, without colon and emphasis: `MS. PSAKI`. Null where it writes none; of an answer that
   * only stands below a signed question, the speaker's name.
   */
  label: z.string().nullable(),
  /** Inline Markdown, one string a paragraph, soft line breaks joined; a list item, quotation or heading keeps its mark. */
  paragraphs: z.array(z.string()),
  /** The same as plain text, paragraphs apart by a blank line: what is searched and quoted. */
  text: z.string(),
  /** Number of its exchange in the transcript from 0, or null. */
  exchange: z.int().min(0).nullable(),
  certainty: certaintySchema,
  position: positionSchema,
  /** Seconds from the start of the recording to its first word, where the source gives times. */
  start: z.number().min(0).optional(),
  /** Seconds to the end of its last word, where the source gives that. */
  end: z.number().min(0).optional(),
  /** The outlet that the source gives for a journalist: `Reuters` of `John Smith (Reuters):`. */
  outlet: z.string().min(1).optional(),
  /** Its language, where that is another than the transcript's. */
  language: languageTagSchema.optional(),
  /** What the source corrects in it, in order. */
  corrections: z.array(correctionSchema).min(1).optional(),
})
export type UnlabelledStatement = z.infer<typeof unlabelledStatementSchema>

/** What one speaker says in one go; the unit that has a permalink. */
export const statementSchema = unlabelledStatementSchema.extend({ id: statementIdSchema })
export type Statement = z.infer<typeof statementSchema>
