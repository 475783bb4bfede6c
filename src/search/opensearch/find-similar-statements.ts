import { inverseFrequency } from '../index/impact.ts'
import type { IndexedStatement } from '../search-engine.ts'
import { tokenize } from '../text/tokenize.ts'
import { type ArchiveSearcher, type ClusterAnswer, statementsOf } from './archive-searcher.ts'

/** Rare words of a statement that are looked for, and how many another must have. */
const mostWords = 24
const leastShared = 3
const mostStatements = 100
const wordShape = /^\p{L}{4,}$/u

/** A statement, and those of the same speaker in other transcripts that share its rarer words; none for an unknown id. */
export async function findSimilarStatements(searcher: ArchiveSearcher, id: string): Promise<IndexedStatement[]> {
  const [statement] = await searcher.read([id])
  if (!statement?.speaker) return []
  const should = rareWords(searcher, statement.text).map(({ term, weight }) => ({
    constant_score: { filter: { term: { words: term } }, boost: weight },
  }))
  if (should.length < leastShared) return [statement]
  const query = {
    bool: {
      ...{ should, minimum_should_match: leastShared },
      filter: [{ term: { speaker: statement.speaker.slug } }],
      must_not: [{ term: { transcript: statement.transcript } }],
    },
  }
  const answer = await searcher.search<ClusterAnswer>({ query, size: mostStatements, track_total_hits: false })
  return [statement, ...statementsOf(answer.hits.hits)]
}

function rareWords({ words }: ArchiveSearcher, text: string): { term: string; weight: number }[] {
  const { vocabulary, statements } = words
  const terms = new Set(tokenize(text).map(({ term }) => term))
  return [...terms]
    .flatMap((term) => {
      const code = vocabulary.codeOf(term)
      const frequency = code === undefined ? 0 : vocabulary.frequencyOf(code)
      return frequency < 2 || !wordShape.test(term) ? [] : { term, weight: inverseFrequency(frequency, statements) }
    })
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
}
