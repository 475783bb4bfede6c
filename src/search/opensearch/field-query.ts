import type { FieldNode } from '../query/query-node.ts'
import { tokenize } from '../text/tokenize.ts'
import type { NamedField } from './statement-document.ts'

/** A query of the cluster’s, as JSON. */
export type ClusterQuery = Record<string, unknown>

export const everything: ClusterQuery = { match_all: { boost: 0 } }
export const nothing: ClusterQuery = { match_none: {} }

/** What a field of a query asks for, in the cluster’s terms; it scores nothing. */
export function queryOfField(node: FieldNode): ClusterQuery {
  switch (node.field) {
    case 'kind':
      return { term: { kind: node.kind } }
    case 'date':
      return { range: { day: { gte: node.from, lte: node.until } } }
    case 'id':
      return { term: { id: node.id } }
    case 'language':
      return { term: { languages: node.language } }
    case 'speaker': {
      const bySlug = { term: { speaker: node.text.toLowerCase() } }
      return allOf([
        { exists: { field: 'speaker' } },
        anyOf([bySlug, queryOfWords('name', node.text), queryOfWords('label', node.text)]),
      ])
    }
    default:
      return queryOfWords(node.field, node.text)
  }
}

/** The short texts that have all words of another, a last word ending in `*` as a beginning. */
function queryOfWords(field: NamedField, wanted: string): ClusterQuery {
  const tokens = tokenize(wanted)
  if (tokens.length === 0) return nothing
  const last = wanted.endsWith('*') ? tokens.at(-1) : undefined
  return queryOfTerms(
    field,
    tokens.filter((token) => token !== last).map(({ term }) => term),
    last?.term,
  )
}

/** The short texts that have terms, and one that begins with `prefix`. */
export function queryOfTerms(field: NamedField, terms: readonly string[], prefix?: string): ClusterQuery {
  const name = `${field}Words`
  const parts: ClusterQuery[] = terms.map((term) => ({ term: { [name]: term } }))
  if (prefix !== undefined) parts.push({ prefix: { [name]: prefix } })
  return allOf(parts)
}

/** All of these, without a score. */
export function allOf(queries: readonly ClusterQuery[]): ClusterQuery {
  return { bool: { filter: queries } }
}

/** One of these, without a score of its own. */
export function anyOf(queries: readonly ClusterQuery[]): ClusterQuery {
  return { bool: { should: queries, minimum_should_match: 1 } }
}
