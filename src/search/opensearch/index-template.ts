import { stackMark } from './statement-document.ts'

/** Rises when documents or their mapping change: indexes of another version are made anew. */
export const indexVersion = 1

const keyword = { type: 'keyword', norms: false }
/** Counted and sorted by, never searched. */
const column = { type: 'keyword', index: false }
/** Searched, never counted. */
const mark = { type: 'keyword', doc_values: false, norms: false }

/** Settings of an index that its archive decides about. */
export type IndexSize = { shards: number; replicas: number | null }

/** How statements are kept: docs/decisions/0021-opensearch.md says why the terms are our own. */
export function describeIndex({ shards, replicas }: IndexSize): { settings: object; mappings: object } {
  return {
    settings: {
      number_of_shards: shards,
      // On one node there is no place for a replica; on several there is to be one.
      ...(replicas === null ? { auto_expand_replicas: '0-1' } : { number_of_replicas: replicas }),
      max_result_window: 10_000,
      // As in src/search/index/impact.ts: what the cluster thinks the best hundred are.
      similarity: { impact: { type: 'BM25', k1: 1.6, b: 0.8 } },
      analysis: {
        filter: {
          stacked: { type: 'pattern_capture', preserve_original: false, patterns: [`([^${stackMark}]+)`] },
        },
        analyzer: { terms: { type: 'custom', tokenizer: 'whitespace', filter: ['stacked'] } },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        statement: { type: 'object', enabled: false },
        words: { type: 'text', analyzer: 'terms', similarity: 'impact' },
        ...{ terms: column, forms: column, title: column, speakerName: column },
        ...{ id: keyword, transcript: keyword, kind: keyword, speaker: keyword, place: keyword },
        ...{ language: keyword, languages: mark, year: keyword, month: keyword },
        ...{ length: { type: 'integer' }, ordinal: { type: 'integer' }, day: { type: 'integer' } },
        ...{
          nameWords: mark,
          labelWords: mark,
          outletWords: mark,
          titleWords: mark,
          placeWords: mark,
          eventWords: mark,
        },
      },
      _source: { includes: ['statement'] },
    },
  }
}
