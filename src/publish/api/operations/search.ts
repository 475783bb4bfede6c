import { z } from 'zod'
import { findGroups } from '#src/query/find-groups.ts'
import { findHits } from '#src/query/find-hits.ts'
import { getFrequency } from '#src/query/get-frequency.ts'
import { getSuggestions } from '#src/query/get-suggestions.ts'
import { getLastChange } from '#src/query/list-archive.ts'
import type { SearchResult } from '#src/query/views.ts'
import { readCursor, writeCursor, wrongCursor } from '../cursor.ts'
import { defineOperation } from '../operation.ts'
import { flag, pageParameters, scopeParameters, sortParameter, toScope } from '../parameters.ts'
import { facetsRecord, hitRecord, pageOf, speakerRefRecord, transcriptRefRecord } from '../records.ts'
import { toSpeakerRef, toSpoken, toTranscriptRef } from '../to-records.ts'

const tag = 'Search'
const placeSchema = z.object({ count: z.int().min(1).max(10_000_000), last: z.string() })

const toHit = (hit: SearchResult, siteUrl: string) => ({
  ...toSpoken(hit, siteUrl),
  transcript: toTranscriptRef(hit.transcript, siteUrl),
  snippet: hit.snippet,
})

export const searchOperation = defineOperation(
  {
    id: 'searchStatements',
    method: 'GET',
    at: '/search',
    tag,
    summary: 'Search statements',
    description: 'Statements that match a query, each with its best passage. Notes say how the query was understood.',
    query: z.strictObject({
      ...scopeParameters,
      sort: sortParameter,
      facets: flag('Whether to count what was found by speaker, kind, year, month, place and language.'),
      explain: flag('Whether to say why each hit stands where it does.'),
      ...pageParameters(100, 20),
    }),
    answer: pageOf(hitRecord, 'HitPage')
      .extend({
        total: z.int().min(0).meta({ description: 'Exact.' }),
        facets: facetsRecord.nullable(),
        notes: z.array(z.string()),
        didYouMean: z.string().nullable(),
      })
      .meta({ id: 'Search' }),
    list: true,
  },
  async ({ query, siteUrl }) => {
    const { cursor, limit, facets, explain, ...asked } = query
    const scope = { ...toScope(asked), sort: asked.sort }
    const after = cursor === undefined ? null : readCursor(cursor, scope, placeSchema)
    if (after === undefined) return wrongCursor
    const found = await findHits({ ...scope, limit, after, facets: facets === '1', explain: explain === '1' })
    const { total, notes, didYouMean } = found
    return {
      value: {
        items: found.hits.map(({ explanation, ...hit }) => ({
          ...toHit(hit, siteUrl),
          explanation: explanation && {
            ...{ score: explanation.score, words: explanation.words, lift: explanation.lift },
          },
        })),
        next: found.next && writeCursor(found.next, scope),
        ...{ total, notes, didYouMean },
        facets: found.facets && {
          ...{ speakers: found.facets.speakers, kinds: found.facets.kinds, years: found.facets.years },
          ...{ places: found.facets.places ?? [], languages: found.facets.languages ?? [] },
          months: found.facets.months ?? [],
        },
      },
      lastModified: await getLastChange(),
    }
  },
)

const groupRecord = z
  .object({
    transcript: transcriptRefRecord,
    count: z.int().min(1).meta({ description: 'Its statements that match.' }),
    hits: z.array(hitRecord.omit({ explanation: true }).meta({ id: 'GroupedHit' })),
  })
  .meta({ id: 'Group' })

export const groupedSearchOperation = defineOperation(
  {
    id: 'searchTranscripts',
    method: 'GET',
    at: '/search/transcripts',
    tag,
    summary: 'Search, grouped by transcript',
    description: 'Transcripts in which something is found, each with its first three hits.',
    query: z.strictObject({
      ...scopeParameters,
      sort: sortParameter,
      ...pageParameters(50, 10),
    }),
    answer: pageOf(groupRecord, 'GroupPage')
      .extend({ total: z.int().min(0), transcripts: z.int().min(0) })
      .meta({ id: 'GroupedSearch' }),
    list: true,
  },
  async ({ query: { cursor, limit, ...asked }, siteUrl }) => {
    const scope = { ...toScope(asked), sort: asked.sort }
    const after = cursor === undefined ? null : readCursor(cursor, ['groups', scope], placeSchema)
    if (after === undefined) return wrongCursor
    const found = await findGroups({ ...scope, limit, after })
    return {
      value: {
        items: found.groups.map(({ transcript, count, results }) => ({
          transcript: toTranscriptRef(transcript, siteUrl),
          count,
          hits: results.map((hit) => toHit(hit, siteUrl)),
        })),
        next: found.next && writeCursor(found.next, ['groups', scope]),
        ...{ total: found.total, transcripts: found.transcripts },
      },
      lastModified: await getLastChange(),
    }
  },
)

const { q: _words, ...filters } = scopeParameters

export const frequencyOperation = defineOperation(
  {
    id: 'countFrequency',
    method: 'GET',
    at: '/search/frequency',
    tag,
    summary: 'How often words are said over time',
    query: z.strictObject({
      q: z.string().trim().min(1).max(500).meta({ description: 'Words in the query language of /help/search.' }),
      ...filters,
      period: z.enum(['month', 'year']).default('month'),
      by: z
        .enum(['query', 'speaker'])
        .default('query')
        .meta({ description: 'One series, or one for each of the speakers who say it most.' }),
    }),
    answer: z
      .object({
        period: z.enum(['month', 'year']),
        periods: z.array(z.string()),
        series: z.array(
          z.object({
            query: z.string(),
            speaker: speakerRefRecord.nullable(),
            occurrences: z.array(z.int()),
            statements: z.array(z.int()),
            words: z.array(z.int()).meta({ description: 'Words of all that was looked through.' }),
            perMillion: z.array(z.number().nullable()),
          }),
        ),
        notes: z.array(z.string()),
      })
      .meta({ id: 'Frequency' }),
  },
  async ({ query: { period, by, ...asked }, siteUrl }) => {
    const { q, ...narrowed } = toScope(asked)
    const { periods, series, notes } = await getFrequency({ queries: [q], filters: narrowed, period, by })
    return {
      value: {
        ...{ period, periods, notes },
        series: series.map(({ speaker, ...one }) => ({ ...one, speaker: speaker && toSpeakerRef(speaker, siteUrl) })),
      },
      lastModified: await getLastChange(),
    }
  },
)

export const suggestionsOperation = defineOperation(
  {
    id: 'suggest',
    method: 'GET',
    at: '/suggestions',
    tag,
    summary: 'What someone who types may mean',
    query: z.strictObject({ q: z.string().max(200).meta({ description: 'What was typed so far.' }) }),
    answer: z
      .object({
        items: z.array(
          z.object({
            type: z.enum(['speaker', 'transcript', 'word']),
            text: z.string(),
            url: z.string().nullable(),
            date: z.string().nullable(),
            count: z.int(),
          }),
        ),
      })
      .meta({ id: 'Suggestions' }),
  },
  async ({ query: { q }, siteUrl }) => {
    const found = await getSuggestions(q)
    const items = found.map(({ path, ...one }) => ({ ...one, url: path === null ? null : `${siteUrl}${path}` }))
    return { value: { items }, lastModified: await getLastChange() }
  },
)
