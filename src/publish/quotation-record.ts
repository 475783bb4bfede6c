import { z } from 'zod'
import type { CheckedQuotation, PassageView, QuotationCheckView } from '#src/query/quotation-views.ts'
import { speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'

const speakerSchema = z.object({ slug: z.string(), name: z.string(), url: z.string() })

/** Where a quotation was said, with links that leave the archive. Field by field as docs/guides/quotations.md says. */
const passageSchema = z.object({
  id: z.string(),
  url: z.string(),
  passageUrl: z.string(),
  kind: z.string(),
  speaker: speakerSchema.nullable(),
  label: z.string().nullable(),
  transcript: z.object({ title: z.string(), date: z.string(), place: z.string().nullable(), url: z.string() }),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  words: z.int(),
  kept: z.int(),
  changed: z.int(),
  elided: z.int(),
  corrections: z.array(
    z.object({ said: z.string(), corrected: z.string(), quoted: z.enum(['said', 'corrected', 'neither']) }),
  ),
  differences: z.array(z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed', 'skipped']) })),
})

const quotationSchema = z.object({
  number: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  verdict: z.enum(['verbatim', 'shortened', 'altered', 'misattributed', 'not-found', 'too-short']),
  attribution: z
    .object({ name: z.string(), speakers: z.array(speakerSchema), stated: z.boolean(), fits: z.boolean().nullable() })
    .nullable(),
  passage: passageSchema.nullable(),
  statements: z.int(),
})

/** A text's quotations and the verdicts on them, as they leave the archive. */
export const quotationRecordsSchema = z.object({ quotations: z.array(quotationSchema), leftOut: z.int() })
export type QuotationRecords = z.infer<typeof quotationRecordsSchema>

/** The verdicts on a text's quotations as JSON. @param siteUrl Public address of the archive, without a slash at its end. */
export function toQuotationRecords({ quotations, leftOut }: QuotationCheckView, siteUrl: string): QuotationRecords {
  return { quotations: quotations.map((quotation) => toRecord(quotation, siteUrl)), leftOut }
}

type Person = { slug: string; name: string }

function toRecord({ attribution, passage, ...quotation }: CheckedQuotation, siteUrl: string) {
  const toSpeaker = (speaker: Person) => ({ ...speaker, url: `${siteUrl}${speakerPath(speaker.slug)}` })
  return {
    ...quotation,
    attribution: attribution && { ...attribution, speakers: attribution.speakers.map(toSpeaker) },
    passage: passage && toPassage(passage, siteUrl),
  }
}

function toPassage({ statement, transcript, path, ...passage }: PassageView, siteUrl: string) {
  const { id, kind, speaker, label } = statement
  const { slug, title, date, place } = transcript
  return {
    ...{ id, url: `${siteUrl}${statementPath(id)}`, passageUrl: `${siteUrl}${path}`, kind, label },
    speaker: speaker && { ...speaker, url: `${siteUrl}${speakerPath(speaker.slug)}` },
    transcript: { title, date, place, url: `${siteUrl}${transcriptPath(slug)}` },
    ...passage,
  }
}
