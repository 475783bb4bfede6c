import type { StatementIndex } from '../index/statement-index.ts'
import { countTerms } from './count-terms.ts'
import { logLikelihood } from './log-likelihood.ts'
import type { DistinctiveWord } from './research-engine.ts'

/** Statements of the speaker that a word must stand in: fewer say more about one day than about the speaker. */
const leastStatements = 5
/** Below this, chance would do in more than one of ten thousand cases. */
const leastScore = 15.13
/** Words of letters, three at least. */
const wordShape = /^\p{L}[\p{L}’']{2,}$/u

/** The words that a speaker uses more than everyone else together, the most telling first. */
export async function findDistinctiveWords(
  index: StatementIndex,
  { speaker, most }: { speaker: string; most: number },
): Promise<DistinctiveWord[]> {
  const { own, others, statements, ownWords, otherWords } = await countTerms(index, speaker)
  const found: DistinctiveWord[] = []
  if (ownWords === 0 || otherWords === 0) return found
  for (const [code, times] of own.entries()) {
    if ((statements[code] ?? 0) < leastStatements) continue
    const elsewhere = others[code] ?? 0
    if (times / ownWords <= elsewhere / otherWords) continue
    const score = logLikelihood({ times, words: ownWords }, { times: elsewhere, words: otherWords })
    const word = index.vocabulary.termOf(code)
    if (score < leastScore || !wordShape.test(word)) continue
    const perMillion = (times / ownWords) * 1e6
    found.push({ word, times, score, perMillion, perMillionElsewhere: (elsewhere / otherWords) * 1e6 })
  }
  return found.sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1)).slice(0, most)
}
