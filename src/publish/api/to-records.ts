import type { z } from 'zod'
import type { StatementWithLinks } from '#src/query/get-statement.ts'
import type { ListedTranscript } from '#src/query/list-archive.ts'
import type { QuotationLinkView, StatementView, TranscriptView } from '#src/query/views.ts'
import { speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type {
  quotationLinkRecord,
  speakerRefRecord,
  statementRecord,
  transcriptRecord,
  transcriptRefRecord,
  wholeStatementRecord,
  wholeTranscriptRecord,
} from './records.ts'

/** Views as the API answers them. `siteUrl` has no slash at its end. */

export function toSpeakerRef(speaker: SpeakerRef, siteUrl: string): z.input<typeof speakerRefRecord> {
  return { slug: speaker.slug, name: speaker.name, url: `${siteUrl}${speakerPath(speaker.slug)}` }
}

type Ref = { slug: string; title: string; date: string; place: string | null }

export function toTranscriptRef(
  { slug, title, date, place }: Ref,
  siteUrl: string,
): z.input<typeof transcriptRefRecord> {
  return { slug, title, date, place, url: `${siteUrl}${transcriptPath(slug)}` }
}

type Spoken = { id: string; kind: StatementKind; speaker: SpeakerRef | null; label: string | null }

export function toSpoken({ id, kind, speaker, label }: Spoken, siteUrl: string) {
  return {
    ...{ id, url: `${siteUrl}${statementPath(id)}`, kind, label },
    speaker: speaker && toSpeakerRef(speaker, siteUrl),
  }
}

export function toStatement(
  statement: StatementView & { exchange: number | null },
  siteUrl: string,
): z.input<typeof statementRecord> {
  const { ordinal, exchange, text, paragraphs, certainty, startSeconds, endSeconds } = statement
  const { outlet, language, corrections } = statement
  return {
    ...toSpoken(statement, siteUrl),
    ...{ ordinal, exchange, text, paragraphs, certainty, startSeconds, endSeconds, outlet, language, corrections },
  }
}

function toQuotationLink(link: QuotationLinkView, siteUrl: string): z.input<typeof quotationLinkRecord> {
  const { slug, title, date } = link.transcript
  return {
    ...toSpoken(link, siteUrl),
    words: link.words,
    passageUrl: `${siteUrl}${link.path}`,
    transcript: { slug, title, date, url: `${siteUrl}${transcriptPath(slug)}` },
  }
}

export function toWholeStatement(statement: StatementWithLinks, siteUrl: string): z.input<typeof wholeStatementRecord> {
  const { role, transcript, revision, previous, next, quotes, quotedIn } = statement
  return {
    ...toStatement(statement, siteUrl),
    ...{ role, revision, previous, next, transcript: toTranscriptRef(transcript, siteUrl) },
    quotes: quotes.map((link) => toQuotationLink(link, siteUrl)),
    quotedIn: quotedIn.map((link) => toQuotationLink(link, siteUrl)),
  }
}

export function toTranscript(transcript: ListedTranscript, siteUrl: string): z.input<typeof transcriptRecord> {
  const { slug, title, date, place, event, language, statementCount, questionCount, revision, updatedAt } = transcript
  return {
    ...{ slug, url: `${siteUrl}${transcriptPath(slug)}`, title, date, place, event, language },
    ...{ statementCount, questionCount, revision, updatedAt },
    speakers: transcript.speakers.map((speaker) => toSpeakerRef(speaker, siteUrl)),
  }
}

/** The statements of a transcript in order, each with the number of its exchange. */
export function listStatements({ parts }: TranscriptView): (StatementView & { exchange: number | null })[] {
  return parts.flatMap(({ exchange, statements }) => statements.map((statement) => ({ ...statement, exchange })))
}

export function toWholeTranscript(view: TranscriptView, siteUrl: string): z.input<typeof wholeTranscriptRecord> {
  return {
    ...toTranscript(view, siteUrl),
    source: { name: view.source.name ?? null, url: view.source.url ?? null },
    wordCount: view.wordCount,
    statements: listStatements(view).map((statement) => toStatement(statement, siteUrl)),
  }
}
