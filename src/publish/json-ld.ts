import type { StatementPageView, StatementView, TranscriptSummary, TranscriptView } from '#src/query/views.ts'
import { speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'

/** A thing in the words of schema.org. */
type Thing = { [property: string]: string | number | Thing | Thing[] | string[] | undefined }

/** A statement for programs: a quotation; a question with its answers, or an answer with its question. `siteUrl` has no slash at its end. */
export function statementJsonLd(view: StatementPageView, siteUrl: string): Thing {
  const { statement, transcript, role } = view
  const speaker = statement.speaker && {
    ...toPerson(statement.speaker, siteUrl),
    ...(view.speakerKind === 'office' ? { '@type': 'Organization' } : role === null ? {} : { jobTitle: role }),
  }
  return {
    '@context': 'https://schema.org',
    ...toQuotation(statement, siteUrl),
    ...(speaker === null ? {} : { creator: speaker }),
    inLanguage: statement.language ?? transcript.language,
    dateCreated: transcript.date,
    dateModified: transcript.updatedAt,
    isPartOf: {
      '@type': 'CreativeWork',
      '@id': siteUrl + transcriptPath(transcript.slug),
      url: siteUrl + transcriptPath(transcript.slug),
      name: transcript.title,
    },
    recordedAt: toEvent(transcript),
    ...toThread(view, siteUrl),
  }
}

/** A transcript for programs: a work that records an event. `siteUrl` has no slash at its end. */
export function transcriptJsonLd(transcript: Omit<TranscriptView, 'parts'>, siteUrl: string): Thing {
  const { slug, title, language, date, updatedAt, wordCount, source, speakers } = transcript
  const url = siteUrl + transcriptPath(slug)
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: title,
    genre: 'Transcript',
    inLanguage: language,
    dateCreated: date,
    dateModified: updatedAt,
    wordCount,
    contributor: speakers.map((speaker) => toPerson(speaker, siteUrl)),
    ...(source.name === undefined ? {} : { publisher: { '@type': 'Organization', name: source.name } }),
    ...(source.url === undefined ? {} : { isBasedOn: source.url }),
    recordedAt: toEvent(transcript),
  }
}

/** A thing as text that can stand in a page: nothing in it ends the element or begins a comment. */
export function writeJsonLd(thing: Thing): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }
  return JSON.stringify(thing).replace(/[<>&]/g, (character) => escapes[character] ?? character)
}

function toQuotation({ id, kind, text }: StatementView, siteUrl: string): Thing {
  const thread =
    kind === 'question' ? ['Question', 'Quotation'] : kind === 'answer' ? ['Answer', 'Quotation'] : 'Quotation'
  const url = siteUrl + statementPath(id)
  return { '@type': thread, '@id': url, url, text }
}

/** The answers that a question got; the question that an answer has. */
function toThread({ statement, before, after }: StatementPageView, siteUrl: string): Thing {
  const part = (other: StatementView): Thing => ({
    ...toQuotation(other, siteUrl),
    ...(other.speaker === null ? {} : { creator: toPerson(other.speaker, siteUrl) }),
  })
  if (statement.kind === 'question') {
    const answers = after.filter(({ kind }) => kind === 'answer')
    return { name: statement.text, answerCount: answers.length, suggestedAnswer: answers.map(part) }
  }
  const question = before.findLast(({ kind }) => kind === 'question')
  return statement.kind === 'answer' && question ? { parentItem: { ...part(question), name: question.text } } : {}
}

function toPerson({ slug, name }: SpeakerRef, siteUrl: string): Thing {
  const url = siteUrl + speakerPath(slug)
  return { '@type': 'Person', '@id': url, url, name }
}

function toEvent({ title, event, date, place }: TranscriptSummary): Thing {
  return {
    '@type': 'Event',
    name: event ?? title,
    startDate: date,
    ...(place === null ? {} : { location: { '@type': 'Place', name: place } }),
  }
}
