import { findChunks } from '../text/find-chunks.ts'
import { endsSentence } from '../text/sentence-end.ts'
import { splitChunk } from '../text/split-chunk.ts'
import { baseLanguage } from '../text/stem.ts'
import { sentenceBit, stackedBit } from './statement-tokens.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { WordForms } from './word-forms.ts'

/** Spellings remembered for a language before it starts afresh. */
const mostRemembered = 300_000

/** The words of a text as tokens, and how many positions they take. */
export type TokenList = { tokens: number[]; words: number }

/** Turns texts into tokens. What a spelling becomes is worked out once and remembered. */
export class TokenReader {
  private readonly vocabulary: Vocabulary
  private readonly forms: WordForms
  private readonly remembered = new Map<string, Map<string, number[]>>()

  constructor(vocabulary: Vocabulary, forms: WordForms) {
    this.vocabulary = vocabulary
    this.forms = forms
  }

  /** The tokens of a text, its terms added to the vocabulary and their forms noted. `language` is a language tag. */
  read(text: string, language: string): TokenList {
    const base = baseLanguage(language)
    const known = this.spellingsOf(base)
    const tokens: number[] = []
    let words = 0
    let before = { text: '', start: 0 }
    for (const chunk of findChunks(text)) {
      const pieces = known.get(chunk.text) ?? this.learn(chunk.text, base)
      known.set(chunk.text, pieces)
      const first = tokens.length
      for (const token of pieces) {
        tokens.push(token)
        if (token < stackedBit) words++
      }
      if (first === 0 || endsSentence(text, before, chunk.start)) tokens[first] = (tokens[first] ?? 0) + sentenceBit
      before = chunk
    }
    return { tokens, words }
  }

  private spellingsOf(language: string): Map<string, number[]> {
    const known = this.remembered.get(language)
    if (known && known.size < mostRemembered) return known
    const fresh = new Map<string, number[]>()
    this.remembered.set(language, fresh)
    return fresh
  }

  private learn(chunk: string, language: string): number[] {
    return splitChunk(chunk).map(({ term, word, stacked }) => {
      const code = this.vocabulary.add(term)
      if (word !== '') this.forms.note(word, language, code)
      return stacked ? code + stackedBit : code
    })
  }
}
