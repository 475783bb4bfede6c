import type { GrowingUint32Array } from '../index/growing-array.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import type { Suggestion } from '../search-engine.ts'
import { findSimilarBeginnings } from '../spelling/similar-beginnings.ts'
import type { SimilarTerms } from '../spelling/similar-terms.ts'
import { findChunks } from '../text/find-chunks.ts'
import { tokenize } from '../text/tokenize.ts'
import { completeWord } from './complete-word.ts'
import { NameIndex } from './name-index.ts'

/** Longest text that is completed, in UTF-16 units. */
const longestText = 200

const none = { transcript: '', title: '', date: '' }

/** Completes what someone types into the search box. */
export class Suggester {
  private readonly index: StatementIndex
  private readonly similar: SimilarTerms
  private readonly speakers = new NameIndex()
  private readonly titles = new NameIndex()
  private version = -1
  /** Living statements by the codes of the table. */
  private bySpeaker: Uint32Array = new Uint32Array(0)
  private byTranscript: Uint32Array = new Uint32Array(0)

  constructor(index: StatementIndex, similar: SimilarTerms) {
    this.index = index
    this.similar = similar
  }

  /** Speakers first, then words for the last one typed, then transcripts; within each those with most statements. */
  suggest(text: string, limit: number): Suggestion[] {
    if (text.length > longestText || tokenize(text).length === 0) return []
    this.catchUp()
    const share = Math.max(1, Math.ceil(limit / 3))
    const speakers = this.findSpeakers(text)
    const words = this.completeLast(text, limit)
    const transcripts = this.findTranscripts(text)
    const spare = Math.max(0, limit - Math.min(share, speakers.length) - Math.min(share, transcripts.length))
    const chosen = [...speakers.slice(0, share), ...words.slice(0, spare)]
    return [...chosen, ...transcripts.slice(0, limit - chosen.length)].slice(0, limit)
  }

  private findSpeakers(text: string): Suggestion[] {
    const { values } = this.index.table.speakers
    const bySlug = new Map<string, Suggestion & { type: 'speaker' }>()
    for (const code of this.speakers.find(text)) {
      const { slug, name } = values[code] ?? { slug: '', name: '' }
      const count = (this.bySpeaker[code] ?? 0) + (bySlug.get(slug)?.count ?? 0)
      if (slug !== '' && count > 0) bySlug.set(slug, { type: 'speaker', slug, name, count })
    }
    return [...bySlug.values()].sort((one, other) => other.count - one.count)
  }

  /** Newest first. */
  private findTranscripts(text: string): Suggestion[] {
    const bySlug = new Map<string, Suggestion & { type: 'transcript' }>()
    for (const code of this.titles.find(text)) {
      const { transcript: slug, title, date } = this.index.table.transcripts.values[code] ?? none
      const count = this.byTranscript[code] ?? 0
      if (count > 0) bySlug.set(slug, { type: 'transcript', slug, title, date, count })
    }
    return [...bySlug.values()].sort((one, other) => (one.date < other.date ? 1 : -1))
  }

  /** The text with its last word completed, or when nothing begins so, corrected. */
  private completeLast(text: string, most: number): Suggestion[] {
    const chunks = findChunks(text)
    const last = chunks.pop()
    const [token] = tokenize(last?.text ?? '')
    if (!last || !token || last.start + last.text.length < text.length) return []
    const { vocabulary } = this.index
    const begun = completeWord(token.term, tokenize(chunks.at(-1)?.text ?? '').at(-1)?.term, this.index)
    const codes = begun.length > 0 ? begun : this.correct(token.term, most)
    const before = text.slice(0, last.start)
    return codes.slice(0, most).map((code) => ({
      ...{ type: 'word', query: before + vocabulary.termOf(code), count: vocabulary.frequencyOf(code) },
    }))
  }

  /** Whole words spelt nearly so, and words that begin nearly so; the most frequent first. */
  private correct(term: string, most: number): number[] {
    const { vocabulary } = this.index
    const whole = this.similar.find(term, most).map(({ code }) => code)
    const codes = [...new Set([...whole, ...findSimilarBeginnings(term, vocabulary, most)])]
    return codes.sort((one, other) => vocabulary.frequencyOf(other) - vocabulary.frequencyOf(one))
  }

  private catchUp(): void {
    const { table, version } = this.index
    if (this.version === version) return
    this.version = version
    this.speakers.catchUp(table.speakers.values.map(({ name }) => name))
    this.titles.catchUp(table.transcripts.values.map(({ title }) => title))
    const { alive, speaker, transcript } = table.columns
    this.bySpeaker = countLiving(alive, speaker, table.length, table.speakers.values.length)
    this.byTranscript = countLiving(alive, transcript, table.length, table.transcripts.values.length)
  }
}

function countLiving(
  alive: GrowingUint32Array,
  column: GrowingUint32Array,
  length: number,
  codes: number,
): Uint32Array {
  const counts = new Uint32Array(codes)
  for (let row = 0; row < length; row++) {
    const code = column.at(row)
    counts[code] = (counts[code] ?? 0) + alive.at(row)
  }
  return counts
}
