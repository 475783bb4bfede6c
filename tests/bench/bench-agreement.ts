import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { SearchCluster } from '#src/search/opensearch/search-cluster.ts'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { startOpenSearch } from '../cluster/opensearch-server.mjs'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import { makeQuerySets } from './query-sets/make-query-sets.ts'
import type { BenchQuery } from './query-sets/query-set.ts'

// How far the two engines agree: the same queries put to both, the first ten results held against each other.
const { values } = parseArgs({
  options: { queries: { type: 'string', default: '200' }, share: { type: 'string', default: '3' } },
})
const first = 10

type Asked = { query: string; filters?: BenchQuery['filter']; isRight: (id: string) => boolean }
type Judgement = { query: string; first: { on: string; says: string }[] }

function judged(statements: readonly IndexedStatement[]): Asked[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const file = new URL('../fixtures/search/judgements.yaml', import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as Judgement[]).map((judgement) => ({
    query: judgement.query,
    isRight: (id) => {
      const { date, text } = byId.get(id) ?? { date: '', text: '' }
      return judgement.first.some(({ on, says }) => on === date && text.includes(says))
    },
  }))
}

function toAsked({ words, as, filter, answer }: BenchQuery): Asked {
  const typed = words.join(' ')
  const query = as === 'phrase' ? `"${typed}"` : as === 'prefix' ? `${typed}*` : typed
  return { query, filters: filter, isRight: (id) => id === answer }
}

/** Kendall’s tau of two orders of the same things: 1 for the same order, -1 for the opposite one. */
function tau(one: readonly string[], other: readonly string[]): number {
  let [same, pairs] = [0, 0]
  for (let i = 0; i < one.length; i++) {
    for (let j = i + 1; j < one.length; j++) {
      pairs++
      if (other.indexOf(one[i] ?? '') < other.indexOf(one[j] ?? '')) same++
    }
  }
  return pairs === 0 ? 1 : (2 * same) / pairs - 1
}

function reciprocalRank(ids: readonly string[], isRight: (id: string) => boolean): number {
  const rank = ids.findIndex(isRight) + 1
  return rank === 0 ? 0 : 1 / rank
}

async function compare(name: string, asked: readonly Asked[], embedded: SearchEngine, cluster: SearchEngine) {
  const sums = { totals: 0, overlap: 0, tau: 0, identical: 0, embedded: 0, cluster: 0 }
  for (const { query, filters, isRight } of asked) {
    const request = { query, limit: first, facets: false, ...(filters ? { filters } : {}) }
    const [one, other] = [await embedded.search(request), await cluster.search(request)]
    const common = one.ids.filter((id) => other.ids.includes(id))
    sums.totals += one.total === other.total ? 1 : 0
    sums.overlap += one.ids.length === 0 ? 1 : common.length / one.ids.length
    sums.tau += tau(
      common,
      other.ids.filter((id) => common.includes(id)),
    )
    sums.identical += one.ids.join() === other.ids.join() ? 1 : 0
    sums.embedded += reciprocalRank(one.ids, isRight)
    sums.cluster += reciprocalRank(other.ids, isRight)
  }
  const shares = Object.values(sums).map((sum) => (sum / asked.length).toFixed(4))
  console.log(`| ${[name, asked.length, ...shares].join(' | ')} |`)
}

const statements = readWhiteHouseStatements((_, place) => place % Number(values.share) === 0)
const servers = await startOpenSearch()
const connection = new SearchCluster({ nodes: servers.urls })
const [embedded, cluster] = [
  createSearchEngine(),
  new OpenSearchEngine(connection, 'agreement', { shards: 3, replicas: 0 }),
]
try {
  await embedded.index(statements)
  await cluster.index(statements)
  console.log(
    '| set | queries | same total | of ten in common | tau | same ten | MRR@10 embedded | MRR@10 OpenSearch |',
  )
  console.log(`|${' --- |'.repeat(8)}`)
  await compare('judged', judged(statements), embedded, cluster)
  for (const { name, queries } of makeQuerySets(statements, Number(values.queries), 31)) {
    await compare(name, queries.map(toAsked), embedded, cluster)
  }
  console.log(`\n${statements.length} statements in 3 shards. Load ${loadavg()[0]?.toFixed(1)}.`)
} finally {
  await connection.close()
  await servers.stop()
}
