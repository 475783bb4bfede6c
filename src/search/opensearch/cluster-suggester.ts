import type { Suggestion } from '../search-engine.ts'
import { findSimilarBeginnings } from '../spelling/similar-beginnings.ts'
import { findChunks } from '../text/find-chunks.ts'
import { tokenize } from '../text/tokenize.ts'
import { type ArchiveSearcher, type ClusterAnswer, statementsOf } from './archive-searcher.ts'
import { queryOfTerms } from './field-query.ts'

/** Longest text that is completed, in UTF-16 units; words with a beginning that are looked at. */
const longestText = 200
const mostCompletions = 300
/** Statements in which it is looked what follows a word. */
const mostFollowed = 100

type Bucket = { key: string; doc_count: number; name: { buckets: { key: string }[] }; day?: { value: number } }
type Named = { aggregations: { named: { buckets: Bucket[] } } }

/** Completes what someone types, by the words of the archive and the names and titles in the cluster. */
export class ClusterSuggester {
  private readonly searcher: ArchiveSearcher

  constructor(searcher: ArchiveSearcher) {
    this.searcher = searcher
  }

  /** Speakers first, then words for the last one typed, then transcripts; within each those with most statements. */
  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    if (limit === 0 || text.length > longestText || tokenize(text).length === 0) return []
    const share = Math.max(1, Math.ceil(limit / 3))
    const [speakers, words, transcripts] = await Promise.all([
      this.findSpeakers(text, share),
      this.completeLast(text, limit),
      this.findTranscripts(text, limit),
    ])
    const spare = Math.max(0, limit - speakers.length - Math.min(share, transcripts.length))
    const chosen = [...speakers, ...words.slice(0, spare)]
    return [...chosen, ...transcripts.slice(0, limit - chosen.length)].slice(0, limit)
  }

  private async findSpeakers(text: string, most: number): Promise<Suggestion[]> {
    const buckets = await this.findNamed('name', text, {
      terms: { field: 'speaker', size: most },
      aggs: { name: { terms: { field: 'speakerName', size: 1 } } },
    })
    return buckets.map(({ key: slug, doc_count: count, name }) => ({
      ...{ type: 'speaker', slug, name: name.buckets[0]?.key ?? slug, count },
    }))
  }

  /** Newest first. */
  private async findTranscripts(text: string, most: number): Promise<Suggestion[]> {
    const buckets = await this.findNamed('title', text, {
      terms: { field: 'transcript', size: most, order: [{ day: 'desc' }, { _key: 'asc' }] },
      aggs: { day: { max: { field: 'day' } }, name: { terms: { field: 'title', size: 1 } } },
    })
    return buckets.map(({ key: slug, doc_count: count, name, day }) => ({
      ...{ type: 'transcript', slug, title: name.buckets[0]?.key ?? slug, date: toDate(day?.value ?? 0), count },
    }))
  }

  private async findNamed(field: 'name' | 'title', text: string, named: object): Promise<Bucket[]> {
    const typed = tokenize(text).map(({ term }) => term)
    const last = typed.pop() ?? ''
    const body = { size: 0, query: queryOfTerms(field, typed, last), aggs: { named } }
    return (await this.searcher.search<Named>(body)).aggregations.named.buckets
  }

  /** The text with its last word completed, or when nothing begins so, corrected. */
  private async completeLast(text: string, most: number): Promise<Suggestion[]> {
    const chunks = findChunks(text)
    const last = chunks.pop()
    const [token] = tokenize(last?.text ?? '')
    if (!last || !token || last.start + last.text.length < text.length) return []
    const { vocabulary } = this.searcher.words
    const begun = await this.completeWord(token.term, tokenize(chunks.at(-1)?.text ?? '').at(-1)?.term)
    const codes = begun.length > 0 ? begun : this.correct(token.term, most)
    const before = text.slice(0, last.start)
    return codes.slice(0, most).map((code) => ({
      ...{ type: 'word', query: before + vocabulary.termOf(code), count: vocabulary.frequencyOf(code) },
    }))
  }

  private async completeWord(prefix: string, before: string | undefined): Promise<number[]> {
    const { vocabulary } = this.searcher.words
    const codes = vocabulary.withPrefix(prefix, mostCompletions)
    if (before === undefined || codes.length < 2) return codes
    const counts = await this.countFollowers(before, prefix)
    const following = codes.filter((code) => counts.has(vocabulary.termOf(code)))
    if (following.length === 0) return codes
    const count = (code: number) => counts.get(vocabulary.termOf(code)) ?? 0
    return following.sort((one, other) => count(other) - count(one))
  }

  /** How often terms that begin so follow a term, in the newest statements where one does. */
  private async countFollowers(before: string, prefix: string): Promise<Map<string, number>> {
    const phrase = { query: `${before} ${prefix}`, analyzer: 'whitespace', max_expansions: mostCompletions }
    const answer = await this.searcher.search<ClusterAnswer>({
      ...{ size: mostFollowed, track_total_hits: false, sort: [{ day: 'desc' }] },
      query: { bool: { filter: [{ match_phrase_prefix: { words: phrase } }] } },
    })
    const counts = new Map<string, number>()
    for (const { text } of statementsOf(answer.hits.hits)) {
      let last = ''
      for (const { term } of tokenize(text)) {
        if (last === before && term.startsWith(prefix)) counts.set(term, (counts.get(term) ?? 0) + 1)
        last = term
      }
    }
    return counts
  }

  /** Whole words spelt nearly so, and words that begin nearly so; the most frequent first. */
  private correct(term: string, most: number): number[] {
    const { similar, words } = this.searcher
    const whole = similar.find(term, most).map(({ code }) => code)
    const codes = [...new Set([...whole, ...findSimilarBeginnings(term, words.vocabulary, most)])]
    return codes.sort((one, other) => words.vocabulary.frequencyOf(other) - words.vocabulary.frequencyOf(one))
  }
}

function toDate(day: number): string {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
