import { z } from 'zod'
import { getTranscript } from '#src/query/get-transcript.ts'
import { getTranscriptHistory } from '#src/query/get-transcript-history.ts'
import { getLastChange, listTranscripts } from '#src/query/list-archive.ts'
import type { TranscriptView } from '#src/query/views.ts'
import { statementInTranscriptPath, transcriptRevisionPath } from '#src/transcript/permalink.ts'
import { citeTranscript } from '../../citation-item.ts'
import { citationAnswer, toCitations } from '../citations.ts'
import { readCursor, takePage, writeCursor, wrongCursor } from '../cursor.ts'
import { defineOperation, notFound, type Outcome } from '../operation.ts'
import { pageParameters, slugParameter, slugPath, yearParameter } from '../parameters.ts'
import {
  exchangeRecord,
  pageOf,
  revisionRecord,
  statementRecord,
  transcriptRecord,
  wholeTranscriptRecord,
} from '../records.ts'
import { listStatements, toSpeakerRef, toStatement, toTranscript, toWholeTranscript } from '../to-records.ts'
import { transcriptFormats } from '../transcript-formats.ts'

const tag = 'Transcripts'

export const transcriptsOperation = defineOperation(
  {
    id: 'listTranscripts',
    method: 'GET',
    at: '/transcripts',
    tag,
    summary: 'List transcripts',
    description: 'Newest event first; events of one day by slug.',
    query: z.strictObject({ year: yearParameter, ...pageParameters(200, 50) }),
    answer: pageOf(transcriptRecord, 'TranscriptPage'),
    list: true,
  },
  async ({ query: { year = null, limit, cursor }, siteUrl }) => {
    const place = z.object({ date: z.iso.date(), slug: slugParameter })
    const after = cursor === undefined ? null : readCursor(cursor, ['transcripts', year], place)
    if (after === undefined) return wrongCursor
    const transcripts = await listTranscripts({ year, after, limit })
    const last = transcripts.at(-1)
    const more = transcripts.length === limit && last
    const next = more ? writeCursor({ date: more.date, slug: more.slug }, ['transcripts', year]) : null
    const items = transcripts.map((transcript) => toTranscript(transcript, siteUrl))
    return { value: { items, next }, lastModified: await getLastChange() }
  },
)

/** What an operation answers about the transcript of a slug; the way to it where it has another slug now. */
async function withTranscript<Value>(
  slug: string,
  rest: string,
  answer: (view: TranscriptView) => Promise<Outcome<Value>> | Outcome<Value>,
): Promise<Outcome<Value>> {
  const view = await getTranscript(slug)
  if (view === null) return notFound('transcript of this name')
  return view.slug === slug ? answer(view) : { moved: `/transcripts/${view.slug}${rest}` }
}

export const transcriptOperation = defineOperation(
  {
    id: 'getTranscript',
    method: 'GET',
    at: '/transcripts/{slug}',
    tag,
    summary: 'Get a transcript with all its statements',
    path: slugPath,
    answer: wholeTranscriptRecord,
    formats: transcriptFormats,
    problems: [404],
  },
  ({ path: { slug }, siteUrl }) =>
    withTranscript(slug, '', async (view) => ({
      value: toWholeTranscript(view, siteUrl),
      lastModified: await getLastChange(slug),
    })),
)

export const transcriptStatementsOperation = defineOperation(
  {
    id: 'listStatements',
    method: 'GET',
    at: '/transcripts/{slug}/statements',
    tag,
    summary: 'List the statements of a transcript',
    description: 'In the order in which they were said.',
    path: slugPath,
    query: z.strictObject(pageParameters(1000, 200)),
    answer: pageOf(statementRecord, 'StatementPage'),
    list: true,
    problems: [404],
  },
  ({ path: { slug }, query: { limit, cursor }, siteUrl }) =>
    withTranscript(slug, '/statements', async (view) => {
      const page = takePage(listStatements(view), ({ id }) => id, { cursor, limit, question: ['statements', slug] })
      if (page === undefined) return wrongCursor
      const items = page.items.map((statement) => toStatement(statement, siteUrl))
      return { value: { items, next: page.next }, lastModified: await getLastChange(slug) }
    }),
)

function toExchanges(view: TranscriptView, siteUrl: string): z.input<typeof exchangeRecord>[] {
  const numbers = [...new Set(view.parts.flatMap(({ exchange }) => exchange ?? []))]
  const statements = listStatements(view)
  return numbers.map((number) => {
    const own = statements.filter(({ exchange }) => exchange === number)
    const url = `${siteUrl}${statementInTranscriptPath(view.slug, own[0]?.id ?? '')}`
    return { number, url, statements: own.map((statement) => toStatement(statement, siteUrl)) }
  })
}

export const exchangesOperation = defineOperation(
  {
    id: 'listExchanges',
    method: 'GET',
    at: '/transcripts/{slug}/exchanges',
    tag,
    summary: 'List the exchanges of a transcript',
    description: 'Each is one or more questions with the answers that follow.',
    path: slugPath,
    query: z.strictObject(pageParameters(200, 50)),
    answer: pageOf(exchangeRecord, 'ExchangePage'),
    list: true,
    problems: [404],
  },
  ({ path: { slug }, query: { limit, cursor }, siteUrl }) =>
    withTranscript(slug, '/exchanges', async (view) => {
      const nameOf = ({ statements }: z.input<typeof exchangeRecord>) => statements[0]?.id ?? ''
      const page = takePage(toExchanges(view, siteUrl), nameOf, { cursor, limit, question: ['exchanges', slug] })
      return page ? { value: page, lastModified: await getLastChange(slug) } : wrongCursor
    }),
)

const numberIn = (what: string) => z.int(`expected the number of ${what}`).min(0).max(1_000_000)

export const exchangeOperation = defineOperation(
  {
    id: 'getExchange',
    method: 'GET',
    at: '/transcripts/{slug}/exchanges/{number}',
    tag,
    summary: 'Get one exchange of a transcript',
    path: slugPath.extend({ number: numberIn('an exchange').meta({ description: 'From 0.' }) }),
    answer: exchangeRecord,
    problems: [404],
  },
  ({ path: { slug, number }, siteUrl }) =>
    withTranscript(slug, `/exchanges/${number}`, async (view) => {
      const value = toExchanges(view, siteUrl).find((exchange) => exchange.number === number)
      return value ? { value, lastModified: await getLastChange(slug) } : notFound('exchange of this number')
    }),
)

async function listRevisions(slug: string, siteUrl: string): Promise<z.input<typeof revisionRecord>[]> {
  const history = await getTranscriptHistory(slug)
  return (history?.revisions ?? []).map(({ number, at, reason, statementCount, statements, metadata }) => ({
    ...{ number, at, reason, statementCount, metadata },
    url: `${siteUrl}${transcriptRevisionPath(slug, number)}`,
    statements: statements.map(({ speaker, ...one }) => ({
      ...one,
      speaker: speaker && toSpeakerRef(speaker, siteUrl),
    })),
  }))
}

export const revisionsOperation = defineOperation(
  {
    id: 'listRevisions',
    method: 'GET',
    at: '/transcripts/{slug}/revisions',
    tag,
    summary: 'What each revision of a transcript changed',
    description: 'Newest first.',
    path: slugPath,
    answer: pageOf(revisionRecord, 'RevisionPage'),
    list: true,
    problems: [404],
  },
  ({ path: { slug }, siteUrl }) =>
    withTranscript(slug, '/revisions', async () => ({
      value: { items: await listRevisions(slug, siteUrl), next: null },
      lastModified: await getLastChange(slug),
    })),
)

export const revisionOperation = defineOperation(
  {
    id: 'getRevision',
    method: 'GET',
    at: '/transcripts/{slug}/revisions/{number}',
    tag,
    summary: 'What one revision of a transcript changed',
    path: slugPath.extend({ number: numberIn('a revision').meta({ description: 'From 1.' }) }),
    answer: revisionRecord,
    problems: [404],
  },
  ({ path: { slug, number }, siteUrl }) =>
    withTranscript(slug, `/revisions/${number}`, async () => {
      const value = (await listRevisions(slug, siteUrl)).find((revision) => revision.number === number)
      return value ? { value, lastModified: await getLastChange(slug) } : notFound('revision of this number')
    }),
)

export const transcriptCitationsOperation = defineOperation(
  {
    id: 'citeTranscript',
    method: 'GET',
    at: '/transcripts/{slug}/citations',
    tag: 'Citations',
    summary: 'Cite a transcript',
    path: slugPath,
    answer: citationAnswer,
    problems: [404],
  },
  ({ path: { slug }, siteUrl }) =>
    withTranscript(slug, '/citations', async (view) => ({
      value: toCitations(citeTranscript(view, { siteUrl, accessed: null })),
      lastModified: await getLastChange(slug),
    })),
)
