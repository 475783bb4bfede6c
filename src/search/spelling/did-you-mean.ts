import type { Vocabulary } from '../index/vocabulary.ts'
import type { QueryNode } from '../query/query-node.ts'
import { findChunks } from '../text/find-chunks.ts'
import { splitChunk } from '../text/split-chunk.ts'
import type { SimilarTerms } from './similar-terms.ts'

/** A word is doubted when a word spelt nearly alike is in this many times as many statements. */
const doubt = 20

/**
 * The query with the words that are probably typing errors spelt as statements spell them.
 * @param doubted Words in more statements than this are taken to be right; 0 doubts only words that no statement has.
 * @returns undefined when there is nothing to correct.
 */
export function findCorrectedQuery(
  text: string,
  query: QueryNode,
  vocabulary: Vocabulary,
  similar: SimilarTerms,
  doubted: number,
): string | undefined {
  const corrections = new Map<string, string>()
  for (const chunk of chunksOf(query)) {
    const pieces = splitChunk(chunk)
    const [piece] = pieces
    if (!piece || pieces.length > 1) continue
    const code = vocabulary.codeOf(piece.term)
    const frequency = code === undefined ? 0 : vocabulary.frequencyOf(code)
    if (frequency > doubted) continue
    const [likeliest] = similar.find(piece.term, 1)
    if (likeliest && likeliest.frequency >= doubt * frequency) corrections.set(chunk, likeliest.term)
  }
  return corrections.size === 0 ? undefined : replaceChunks(text, corrections)
}

function chunksOf(query: QueryNode): string[] {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.nodes.flatMap(chunksOf)
    case 'near':
      return query.parts.flatMap(chunksOf)
    case 'phrase':
      return findChunks(query.text).map(({ text }) => text)
    case 'word':
      return query.match === 'forms' ? findChunks(query.text).map(({ text }) => text) : []
    default:
      return []
  }
}

function replaceChunks(text: string, corrections: ReadonlyMap<string, string>): string {
  let corrected = ''
  let at = 0
  for (const chunk of findChunks(text)) {
    corrected += text.slice(at, chunk.start) + (corrections.get(chunk.text) ?? chunk.text)
    at = chunk.start + chunk.text.length
  }
  return corrected + text.slice(at)
}
