import { inverseFrequency } from '../index/impact.ts'
import { PassageFinder } from '../quotation/find-passages.ts'
import type { FoundPassages, PassageRequest } from '../quotation/passage-engine.ts'
import { readQuotedWords } from '../quotation/quoted-words.ts'
import { type ArchiveSearcher, type ClusterAnswer, statementsOf } from './archive-searcher.ts'
import { Lens } from './lens.ts'

/** The rarest words of a quotation, which tell where to look, and the share of their weight that a statement must have. */
const mostTelling = 16
const leastShare = 0.4
/** Statements that are looked at closely for one quotation. */
const mostStatements = 200
/** Quotations that are looked for at once. */
const atOnce = 8
/** What it adds when somebody says it whom the request names: just enough to come first among equals. */
const wantedLift = 0.01

/** Where the words of quotations were said: the cluster names the statements that have them, which are then read. */
export async function findClusterPassages(
  searcher: ArchiveSearcher,
  quotations: readonly PassageRequest[],
): Promise<FoundPassages[]> {
  const found: FoundPassages[] = []
  for (let start = 0; start < quotations.length; start += atOnce) {
    const some = quotations.slice(start, start + atOnce)
    found.push(...(await Promise.all(some.map((quotation) => findPassage(searcher, quotation)))))
  }
  return found
}

async function findPassage(searcher: ArchiveSearcher, quotation: PassageRequest): Promise<FoundPassages> {
  const body = queryOfQuotation(searcher, quotation)
  const answer = body && (await searcher.search<ClusterAnswer>(body))
  const lens = new Lens(searcher.words, statementsOf(answer?.hits.hits ?? []))
  return new PassageFinder(lens).find(quotation)
}

function queryOfQuotation({ words }: ArchiveSearcher, { text, speakers = [] }: PassageRequest): object | null {
  const { vocabulary, statements } = words
  const frequency = (term: string) => {
    const code = vocabulary.codeOf(term)
    return code === undefined ? 0 : vocabulary.frequencyOf(code)
  }
  const terms = new Set(readQuotedWords(text).words.map(({ term }) => term))
  const telling = [...terms]
    .filter((term) => frequency(term) > 0)
    .sort((one, other) => frequency(one) - frequency(other))
    .slice(0, mostTelling)
    .map((term) => ({ term, weight: inverseFrequency(Math.min(frequency(term), statements), statements) }))
  if (telling.length === 0) return null
  const total = telling.reduce((sum, { weight }) => sum + weight, 0)
  const should: object[] = telling.map(({ term, weight }) => ({
    constant_score: { filter: { term: { words: term } }, boost: weight },
  }))
  if (speakers.length > 0) {
    should.push({ constant_score: { filter: { terms: { speaker: speakers } }, boost: wantedLift } })
  }
  return {
    query: { bool: { should, filter: [{ terms: { words: telling.map(({ term }) => term) } }] } },
    ...{ size: mostStatements, min_score: total * leastShare, track_total_hits: false },
    sort: [{ _score: 'desc' }, { length: 'asc' }, { id: 'asc' }],
  }
}
