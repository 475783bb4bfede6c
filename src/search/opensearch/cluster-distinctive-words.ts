import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import { logLikelihood } from '../research/log-likelihood.ts'
import type { DistinctiveWord } from '../research/research-engine.ts'
import { type ArchiveSearcher, statementsOf } from './archive-searcher.ts'
import { Lens } from './lens.ts'

/** As in src/search/research/distinctive-words.ts. */
const leastStatements = 5
const leastScore = 15.13
const wordShape = /^\p{L}[\p{L}’']{2,}$/u
/** Statements of the speaker that are read, at most, the newest. */
const mostRead = 20_000
/** Words that are looked up in the whole archive: those that stand in more of the speaker’s statements than they would by chance. */
const mostDoubtful = 400

type Own = { term: string; times: number; statements: number }
type Vectors = {
  term_vectors?: { words?: { field_statistics: { sum_ttf: number }; terms: Record<string, { ttf?: number }> } }
}

/**
 * The words that a speaker uses more than everyone else together, the most telling first. How often everyone says a word is
 * told by one shard of the index, which has statements by chance: with several, the numbers of others are an estimate.
 */
export async function findClusterDistinctiveWords(
  searcher: ArchiveSearcher,
  { speaker, most }: { speaker: string; most: number },
): Promise<DistinctiveWord[]> {
  const { own, words } = await countOwn(searcher, speaker)
  const candidates = chooseDoubtful(searcher, own)
  if (candidates.length === 0) return []
  const everyone = await countEveryone(
    searcher,
    candidates.map(({ term }) => term),
  )
  const share = everyone.words / Math.max(1, await countWords(searcher))
  const found: DistinctiveWord[] = []
  for (const { term, times } of candidates) {
    const all = (everyone.times.get(term) ?? 0) / share
    const [elsewhere, otherWords] = [Math.max(0, Math.round(all) - times), Math.round(everyone.words / share) - words]
    if (otherWords <= 0 || times / words <= elsewhere / otherWords) continue
    const score = logLikelihood({ times, words }, { times: elsewhere, words: otherWords })
    if (score < leastScore) continue
    found.push({
      word: term,
      times,
      score,
      perMillion: (times / words) * 1e6,
      perMillionElsewhere: (elsewhere / otherWords) * 1e6,
    })
  }
  return found.sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1)).slice(0, most)
}

async function countOwn(searcher: ArchiveSearcher, speaker: string): Promise<{ own: Own[]; words: number }> {
  const own = new Map<number, { times: number; statements: number }>()
  const query = { bool: { filter: [{ term: { speaker } }] } }
  let words = 0
  for await (const hit of searcher.listHits(query, { filters: {}, order: 'newest' }, 0, mostRead, true)) {
    const seen = new Set<number>()
    for (const token of new Lens(searcher.words, statementsOf([hit])).tokens.tokens.view()) {
      if (token >= stackedBit) continue
      const code = token & codeMask
      const counts = own.get(code) ?? { times: 0, statements: 0 }
      own.set(code, counts)
      words++
      counts.times++
      if (!seen.has(code)) counts.statements++
      seen.add(code)
    }
  }
  const { vocabulary } = searcher.words
  return { own: [...own].map(([code, counts]) => ({ term: vocabulary.termOf(code), ...counts })), words }
}

/** The words that stand out by the number of statements that have them. */
function chooseDoubtful({ words }: ArchiveSearcher, own: readonly Own[]): Own[] {
  const { vocabulary } = words
  const frequencyOf = (term: string) => vocabulary.frequencyOf(vocabulary.codeOf(term) ?? -1)
  return own
    .filter(({ term, statements }) => statements >= leastStatements && wordShape.test(term))
    .map((one) => ({ one, share: one.statements / Math.max(1, frequencyOf(one.term)) }))
    .sort((one, other) => other.share * Math.log1p(other.one.times) - one.share * Math.log1p(one.one.times))
    .slice(0, mostDoubtful)
    .map(({ one }) => one)
}

async function countEveryone({ cluster, index }: ArchiveSearcher, terms: readonly string[]) {
  const body = {
    ...{ doc: { words: terms.join(' ') }, fields: ['words'], term_statistics: true, field_statistics: true },
    ...{ positions: false, offsets: false, payloads: false },
  }
  const { term_vectors: vectors } = await cluster.ask<Vectors>({ method: 'POST', path: `/${index}/_termvectors`, body })
  const times = Object.entries(vectors?.words?.terms ?? {}).map(([term, { ttf = 0 }]) => [term, ttf] as const)
  return { times: new Map(times), words: vectors?.words?.field_statistics.sum_ttf ?? 0 }
}

async function countWords(searcher: ArchiveSearcher): Promise<number> {
  const aggs = { words: { sum: { field: 'length' } } }
  const { aggregations } = await searcher.askFiltered<{ words: { value: number } }>({ match_all: {} }, {}, aggs)
  return aggregations.words.value
}
