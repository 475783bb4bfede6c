import type { ArchiveWords, TermCount } from './archive-words.ts'
import type { SearchCluster } from './search-cluster.ts'
import { formMark } from './statement-document.ts'

/** Terms that one answer holds; a cluster gives 65,535 at most. */
const mostAtOnce = 50_000
/** Milliseconds for which the cluster may count. */
const patience = 300_000

type Buckets = { buckets: { key: string; doc_count: number }[]; sum_other_doc_count: number }

/** Count the words of an index anew: terms, their forms, and statements. */
export async function loadWords(cluster: SearchCluster, index: string, words: ArchiveWords): Promise<void> {
  const counts = await countValues(cluster, index, 'terms')
  const forms = await countValues(cluster, index, 'forms')
  const { count } = await cluster.ask<{ count: number }>({ method: 'GET', path: `/${index}/_count` }, patience)
  words.replace(count, counts)
  words.noteForms(
    forms.map(({ term }) => {
      const mark = term.lastIndexOf(formMark)
      return { group: term.slice(0, mark), term: term.slice(mark + 1) }
    }),
  )
}

async function countValues(cluster: SearchCluster, index: string, field: string): Promise<TermCount[]> {
  const body = { size: 0, aggs: { number: { cardinality: { field } } } }
  const path = `/${index}/_search?allow_partial_search_results=false`
  const counted = await cluster.ask<{ aggregations: { number: { value: number } } }>(
    { method: 'POST', path, body },
    patience,
  )
  // The number is an estimate, and parts are of unequal size.
  const parts = Math.ceil((counted.aggregations.number.value * 1.3) / mostAtOnce) || 1
  const found: TermCount[] = []
  for (let part = 0; part < parts; part++) {
    const include = parts === 1 ? {} : { include: { partition: part, num_partitions: parts } }
    const aggs = { values: { terms: { field, size: 65_000, ...include } } }
    const answer = await cluster.ask<{ aggregations: { values: Buckets } }>(
      { method: 'POST', path, body: { size: 0, aggs } },
      patience,
    )
    for (const { key, doc_count } of answer.aggregations.values.buckets)
      found.push({ term: key, statements: doc_count })
  }
  return found
}
