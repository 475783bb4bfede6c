import type { Vocabulary } from '../index/vocabulary.ts'

/** Letters from which on a beginning may be a typing error. */
const fewestLetters = 4

/**
 * The codes of the terms that begin nearly as typed: one letter after the first changed, lost, added or swapped with its
 * neighbour. The most frequent first, at most `limit`.
 */
export function findSimilarBeginnings(typed: string, vocabulary: Vocabulary, limit: number): number[] {
  if (typed.length < fewestLetters || /\p{N}/u.test(typed)) return []
  const found: number[] = []
  const first = typed.charCodeAt(0)
  for (let code = 0; code < vocabulary.size; code++) {
    const term = vocabulary.termOf(code)
    if (term.charCodeAt(0) === first && vocabulary.frequencyOf(code) > 0 && beginsNearly(term, typed)) found.push(code)
  }
  const frequency = (code: number) => vocabulary.frequencyOf(code)
  return found.sort((one, other) => frequency(other) - frequency(one) || one - other).slice(0, limit)
}

function beginsNearly(term: string, typed: string): boolean {
  let same = 0
  while (same < typed.length && term[same] === typed[same]) same++
  const rest = typed.slice(same + 1)
  const [changed, added, lost] = [
    term.startsWith(rest, same + 1),
    term.startsWith(rest, same),
    term.startsWith(typed.slice(same), same + 1),
  ]
  return changed || added || lost || isSwap(term, typed, same)
}

function isSwap(term: string, typed: string, at: number): boolean {
  return term[at] === typed[at + 1] && term[at + 1] === typed[at] && term.startsWith(typed.slice(at + 2), at + 2)
}
