import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'

const sequence =
  /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:de|del|van|von|der|bin|al|da|di|du|le|la) \p{Lu}[\p{L}\p{M}’'-]+| \p{Lu}[\p{L}\p{M}’'-]+){1,4}/gu
/** In characters: a text longer than this is searched up to here. */
const longest = 200_000

/** Words with capitals that follow one another in a text: each run may be a name. */
export type NameRuns = readonly (readonly string[])[]

/** The runs of words with capitals in a text. */
export function readNameRuns(text: string): NameRuns {
  return [...text.slice(0, longest).matchAll(sequence)].map(([run]) => run.split(' '))
}

/**
 * The full name that a text gives for one word of it, first name or surname: `Clémence Vautrin` for `CLEMENCE`. Words
 * that may stand before a name at the start of a sentence (`Avec Clémence Vautrin`) don't count as given names where the
 * word is followed by another.
 * @param word as in label keys.
 * @returns undefined where it gives none, or more than one.
 */
export function findNameInRuns(runs: NameRuns, word: string): string | undefined {
  const names = new Map<string, string>()
  for (const words of runs) {
    const at = words.findIndex((each) => labelKey(bare(each)) === word)
    if (at < 0) continue
    const name = at + 1 < words.length ? words.slice(at, at + longestFrom(words, at)) : words.slice(Math.max(0, at - 1))
    if (
      name.length < 2 ||
      !name.every((each) => /^\p{Ll}/u.test(each) || isGivenName(bare(each), labelKey(bare(each))))
    )
      continue
    const full = name.map(bare).join(' ')
    names.set(labelKey(full), full)
  }
  return names.size === 1 ? [...names.values()][0] : undefined
}

const bare = (word: string) => word.replace(/[’']s$/u, '')

/** A first name and the surname behind it, with its particle. */
function longestFrom(words: readonly string[], at: number): number {
  return /^\p{Ll}/u.test(words[at + 1] ?? '') ? 3 : 2
}
