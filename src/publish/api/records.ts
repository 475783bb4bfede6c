import { z } from 'zod'
import { changeKinds } from '#src/query/list-archive.ts'
import { isoDateSchema } from '#src/transcript/iso-date.ts'
import { speakerKinds } from '#src/transcript/speaker.ts'
import { kindEvidence, speakerEvidence, statementKindSchema } from '#src/transcript/statement.ts'

// What the API answers, as schemas: names with `id` are the document's components.

const address = z.string().meta({ format: 'uri' })
const moment = z.iso.datetime()
const id = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{10}$/)
  .meta({ description: 'Its permanent id.' })
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()

export const speakerRefRecord = z
  .object({ slug: z.string(), name: z.string(), url: address })
  .meta({ id: 'SpeakerRef' })

export const transcriptRefRecord = z
  .object({
    slug: z.string(),
    title: z.string(),
    date: isoDateSchema,
    place: nullable(z.string()),
    url: address,
  })
  .meta({ id: 'TranscriptRef' })

const spoken = {
  id,
  url: address.meta({ description: 'Its permalink.' }),
  kind: statementKindSchema,
  speaker: nullable(speakerRefRecord),
  label: nullable(z.string()).meta({ description: 'As the transcript writes it before the statement.' }),
}

export const correctionRecord = z
  .object({
    said: z.string(),
    corrected: z.string().meta({ description: 'What should have been said; empty where words are only taken back.' }),
    start: z.int().min(0).meta({ description: 'Where in the text it begins, in UTF-16 units.' }),
    end: z.int().min(0).meta({ description: 'Where it ends, brackets included.' }),
  })
  .meta({ id: 'Correction' })

const statement = {
  ...spoken,
  ordinal: z.int().min(0).meta({ description: 'Its place in the transcript, from 0.' }),
  exchange: nullable(z.int().min(0)).meta({ description: 'The number of its exchange, or null outside any.' }),
  text: z.string().meta({ description: 'Plain text, paragraphs apart by a blank line.' }),
  paragraphs: z.array(z.string()).meta({ description: 'Inline Markdown.' }),
  certainty: z.object({ speaker: z.enum(speakerEvidence), kind: z.enum(kindEvidence) }),
  startSeconds: nullable(z.number()),
  endSeconds: nullable(z.number()),
  outlet: nullable(z.string()),
  language: nullable(z.string()).meta({ description: 'Where it is another than the transcript’s.' }),
  corrections: z.array(correctionRecord).meta({ description: 'What the source corrects in it, in order.' }),
}

/** A statement within its transcript. */
export const statementRecord = z.object(statement).meta({ id: 'Statement' })

export const quotationLinkRecord = z
  .object({
    ...spoken,
    words: z.string().meta({ description: 'The words as they stand there.' }),
    passageUrl: address,
    transcript: transcriptRefRecord.omit({ place: true }).meta({ id: 'QuotingTranscript' }),
  })
  .meta({ id: 'QuotationLink' })

/** A statement by itself, with the way to what is around it. */
export const wholeStatementRecord = z
  .object({
    ...statement,
    role: nullable(z.string()).meta({ description: 'The speaker’s role on the day, where the register knows it.' }),
    transcript: transcriptRefRecord,
    revision: z.int().min(1),
    previous: nullable(z.string()),
    next: nullable(z.string()),
    quotes: z.array(quotationLinkRecord),
    quotedIn: z.array(quotationLinkRecord),
  })
  .meta({ id: 'WholeStatement' })

const transcript = {
  slug: z.string(),
  url: address,
  title: z.string(),
  date: isoDateSchema,
  place: nullable(z.string()),
  event: nullable(z.string()),
  language: z.string(),
  statementCount: z.int().min(0),
  questionCount: z.int().min(0),
  speakers: z.array(speakerRefRecord).meta({ description: 'The most talkative, at most five.' }),
  revision: z.int().min(1),
  updatedAt: moment,
}

/** A transcript in a list. */
export const transcriptRecord = z.object(transcript).meta({ id: 'Transcript' })

/** A transcript with all that was said. */
export const wholeTranscriptRecord = z
  .object({
    ...transcript,
    source: z.object({ name: nullable(z.string()), url: nullable(z.string()) }),
    wordCount: z.int().min(0),
    statements: z.array(statementRecord),
  })
  .meta({ id: 'WholeTranscript' })

/** What every file of a whole transcript is written from. */
export type WholeTranscript = z.output<typeof wholeTranscriptRecord>

export const exchangeRecord = z
  .object({ number: z.int().min(0), url: address, statements: z.array(statementRecord) })
  .meta({ id: 'Exchange' })

const period = { since: nullable(isoDateSchema), until: nullable(isoDateSchema) }

export const speakerRecord = z
  .object({
    slug: z.string(),
    url: address,
    name: z.string(),
    kind: z.enum(speakerKinds),
    registered: z.boolean().meta({ description: 'Whether the register names it, or a transcript alone does.' }),
    statementCount: z.int().min(0),
  })
  .meta({ id: 'Speaker' })

export const wholeSpeakerRecord = z
  .object({
    ...speakerRecord.shape,
    roles: z.array(z.object({ title: z.string(), ...period })),
    labels: z.array(z.string()),
    years: z.array(z.object({ year: z.string(), count: z.int() })),
  })
  .meta({ id: 'WholeSpeaker' })

const wordChange = z
  .object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })
  .meta({ id: 'WordChange' })

export const revisionRecord = z
  .object({
    number: z.int().min(1),
    url: address,
    at: moment,
    reason: nullable(z.string()),
    statementCount: z.int().min(0),
    statements: z.array(
      z.object({
        id: z.string(),
        live: z.boolean(),
        speaker: nullable(speakerRefRecord),
        change: z.enum(['added', 'removed', 'changed']),
        words: z.array(wordChange),
      }),
    ),
    metadata: z.array(z.object({ field: z.string(), before: nullable(z.string()), after: nullable(z.string()) })),
  })
  .meta({ id: 'Revision' })

export const versionRecord = z
  .object({
    revision: z.int().min(1),
    url: address,
    since: moment,
    reason: nullable(z.string()),
    kind: statementKindSchema,
    speaker: nullable(speakerRefRecord),
    text: z.string(),
    changes: nullable(z.array(wordChange)),
  })
  .meta({ id: 'StatementVersion' })

export const citationRecord = z
  .object({ style: z.string(), name: z.string(), text: z.string() })
  .meta({ id: 'Citation' })

export const changeRecord = z
  .object({
    sequence: z.int().min(1).meta({ description: 'It only rises.' }),
    kind: z
      .enum(changeKinds)
      .meta({ description: '`touched`: the text is as it was, but what is known of it may not be.' }),
    at: moment,
    slug: z.string(),
    url: address.meta({ description: 'The transcript, as the API has it.' }),
  })
  .meta({ id: 'Change' })

const explanation = z
  .object({
    score: z.number(),
    words: z.array(z.object({ word: z.string(), times: z.number(), statements: z.number(), score: z.number() })),
    lift: z.number(),
  })
  .meta({ id: 'Explanation' })

export const hitRecord = z
  .object({
    ...spoken,
    transcript: transcriptRefRecord,
    snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
    explanation: nullable(explanation).meta({ description: 'Why it stands where it does; with `explain=1`.' }),
  })
  .meta({ id: 'Hit' })

const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() })).meta({ id: 'Facet' })

export const facetsRecord = z
  .object({
    ...{ speakers: facet, kinds: facet, years: facet, places: facet, languages: facet },
    months: z.array(z.object({ value: z.string(), count: z.int() })),
  })
  .meta({ id: 'Facets' })

/** A page of a list: `next` leads on, null at its end. */
export const pageOf = <Item extends z.ZodType>(item: Item, name: string) =>
  z.object({ items: z.array(item), next: nullable(z.string()) }).meta({ id: name })

export const problemRecord = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ in: z.string(), name: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong with a request (RFC 9457); `detail` says what to do about it.' })
