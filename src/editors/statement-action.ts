import { z } from 'zod'
import { isoDateSchema } from '#src/transcript/iso-date.ts'
import { speakerRefSchema, statementKinds } from '#src/transcript/statement.ts'

const at = z.coerce.number().int().min(0)

/** Which speaker: by name, and by slug where the register has somebody of that name. */
const whomSchema = z.object({
  name: speakerRefSchema.shape.name.trim().max(200),
  slug: speakerRefSchema.shape.slug.max(200).optional(),
})

/** An empty field of a form says nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** What an editor can do to a statement, given by its place in the transcript, from 0. */
export const statementActionSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('speaker'), at, speaker: whomSchema }),
  z.object({ act: z.literal('kind'), at, kind: z.enum(statementKinds) }),
  /** The second part begins in this paragraph, at this character of its Markdown. */
  z.object({
    act: z.literal('split'),
    at,
    paragraph: z.coerce.number().int().min(0),
    offset: z.coerce.number().int().min(0),
  }),
  /** With the one above. */
  z.object({ act: z.literal('merge'), at }),
  /** Not speech: kept as a note that nobody says. */
  z.object({ act: z.literal('note'), at }),
  /** No part of the transcript. */
  z.object({ act: z.literal('remove'), at }),
  /** Into another exchange, counted from 0. */
  z.object({
    act: z.literal('exchange'),
    at,
    exchange: z.union([z.enum(['new', 'none']), z.coerce.number().int().min(0)]),
  }),
  /** The label of this statement is this speaker's wherever it stands; in some role, from a day, to a day, both included. */
  z.object({
    ...{ act: z.literal('label'), at, speaker: whomSchema },
    ...{ since: optional(isoDateSchema), until: optional(isoDateSchema), role: optional(z.string().trim().max(200)) },
  }),
])
export type StatementAction = z.infer<typeof statementActionSchema>
export type Whom = z.infer<typeof whomSchema>
