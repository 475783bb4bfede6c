import type { StatementPageView, TranscriptView } from '#src/query/views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import { authorOf, type CitationName } from './citation-author.ts'

/** A day as the Citation Style Language has it: year, month, day. */
type CitationDate = { 'date-parts': [[number, number, number]] }

/** What is cited, in the terms of the Citation Style Language (https://docs.citationstyles.org, CSL-JSON). Texts are plain. */
export type CitationItem = {
  id: string
  type: 'webpage'
  title: string
  author?: CitationName[]
  issued: CitationDate
  /** Left out where the citation is kept longer than a day. */
  accessed?: CitationDate
  genre: string
  'container-title'?: string
  'event-title'?: string
  'event-place'?: string
  publisher?: string
  source: string
  language: string
  URL: string
}

/** Characters of a statement that stand for its title, about. */
const titleLength = 80

const genre: Record<StatementKind, string> = {
  remark: 'Remark',
  question: 'Question',
  answer: 'Answer',
  interjection: 'Interjection',
  note: 'Note',
}

/** Where a citation points, and when it was looked up (YYYY-MM-DD, or null for not said). `siteUrl` has no slash at its end. */
export type CitationPlace = { siteUrl: string; accessed: string | null }

/** A statement as a citation: its first words for a title, the transcript as what holds it. */
export function citeStatementPage(view: StatementPageView, place: CitationPlace): CitationItem {
  const { statement, transcript } = view
  const author = authorOf(view)
  return {
    id: `rostrum-${statement.id}`,
    title: firstWords(statement.text, titleLength) || genre[statement.kind],
    genre: genre[statement.kind],
    ...(author === null ? {} : { author: [author] }),
    'container-title': transcript.title,
    ...(transcript.source.name === undefined ? {} : { publisher: transcript.source.name }),
    ...describeEvent(transcript, place),
    language: statement.language ?? transcript.language,
    URL: `${place.siteUrl}${statementPath(statement.id)}`,
  }
}

/** A whole transcript as a citation: its author is who published it. */
export function citeTranscript(transcript: Omit<TranscriptView, 'parts'>, place: CitationPlace): CitationItem {
  const { slug, title, source } = transcript
  return {
    id: `rostrum-${slug}`,
    title,
    genre: 'Transcript',
    ...(source.name === undefined ? {} : { author: [{ literal: source.name }] }),
    ...describeEvent(transcript, place),
    URL: `${place.siteUrl}${transcriptPath(slug)}`,
  }
}

type Event = { title: string; date: string; place: string | null; event: string | null; language: string }

function describeEvent({ title, date, place, event, language }: Event, { accessed }: CitationPlace) {
  return {
    type: 'webpage' as const,
    issued: toDate(date),
    ...(accessed === null ? {} : { accessed: toDate(accessed) }),
    ...(event === null || event === title ? {} : { 'event-title': event }),
    ...(place === null ? {} : { 'event-place': place }),
    source: 'Rostrum',
    language,
  }
}

function toDate(date: string): CitationDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { 'date-parts': [[year, month, day]] }
}
