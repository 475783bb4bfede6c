import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'

/** `group` is many at once or nobody in particular: an audience, the reporters. */
export const speakerKinds = ['person', 'office', 'group', 'unknown'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

const period = { since: isoDateSchema.optional(), until: isoDateSchema.optional() }

/** A label that stands for a speaker, at all times or from `since` to `until` (both days included). */
export const speakerLabelSchema = z.union([
  z
    .string()
    .min(1)
    .transform((label) => ({ label })),
  z.object({ label: z.string().min(1), ...period }),
])

/** What a speaker was, and when. */
export const speakerRoleSchema = z.object({ title: z.string().min(1), ...period })

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .max(150)

/** Characters of a biography. */
export const longestBiography = 4000

/** A person or an office, with its labels in transcripts and its roles over time. */
export const speakerSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1).max(200),
  kind: z.enum(speakerKinds).default('person'),
  labels: z.array(speakerLabelSchema).default([]),
  roles: z.array(speakerRoleSchema).default([]),
  /** Slugs that it had before, or that belonged to others who are the same: their addresses lead here. */
  formerly: z.array(slugSchema).optional(),
  /** Who it is, in plain text, paragraphs apart by a blank line. */
  biography: z.string().trim().min(1).max(longestBiography).optional(),
  /** A PNG, JPEG or WebP file beside the register, and whose picture it is. */
  picture: z
    .string()
    .regex(/^pictures\/[a-z0-9][a-z0-9._-]{0,99}$/i, 'expected a file in pictures/')
    .optional(),
  credit: z.string().trim().min(1).max(200).optional(),
})
export type Speaker = z.infer<typeof speakerSchema>
export type SpeakerLabel = { label: string; since?: string | undefined; until?: string | undefined }

/** The register of speakers: content/speakers.yaml. */
export const speakerRegisterSchema = z.object({ speakers: z.array(speakerSchema) })
