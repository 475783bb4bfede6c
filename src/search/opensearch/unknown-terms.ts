import type { QueryNode } from '../query/query-node.ts'
import { tokenize } from '../text/tokenize.ts'
import type { ArchiveSearcher } from './archive-searcher.ts'

/**
 * Ask the cluster for the words of a query that this process does not know: another may have written them since.
 * @returns whether there was one.
 */
export async function learnTerms(query: QueryNode, searcher: ArchiveSearcher): Promise<boolean> {
  const { vocabulary } = searcher.words
  const terms = new Set(textsOf(query).flatMap((text) => tokenize(text).map(({ term }) => term)))
  const unknown = [...terms].filter((term) => {
    const code = vocabulary.codeOf(term)
    return code === undefined || vocabulary.frequencyOf(code) === 0
  })
  if (unknown.length === 0) return false
  const filters = Object.fromEntries(unknown.map((term) => [term, { term: { words: term } }]))
  const body = { size: 0, query: { terms: { words: unknown } }, aggs: { terms: { filters: { filters } } } }
  const answer = await searcher.search<{ aggregations: { terms: { buckets: Record<string, { doc_count: number }> } } }>(
    body,
  )
  let learned = false
  for (const [term, { doc_count }] of Object.entries(answer.aggregations.terms.buckets)) {
    if (doc_count === 0) continue
    vocabulary.setFrequency(vocabulary.add(term), doc_count)
    learned = true
  }
  return learned
}

function textsOf(query: QueryNode): string[] {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return [query.text]
    case 'near':
      return query.parts.flatMap(textsOf)
    case 'not':
      return textsOf(query.node)
    case 'and':
    case 'or':
      return query.nodes.flatMap(textsOf)
    default:
      return []
  }
}
