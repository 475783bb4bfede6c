import { labelKey } from './label-key.ts'
import { formsOfAddress, isOfficeWord, joiningWords, numbers, officeModifiers, sentenceWords } from './label-words.ts'

const capitalised = /\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00A0]\p{Lu}[\p{L}\p{M}'’.-]*){1,7}/gu
/** Nouns that offices end in, as in `Veterans Affairs Denis McDonough`. */
const noun = /(?:NESS|MENT|TION|SION|ICS|AFFAIRS|SHIP|ISM)$/
/** What follows belongs to an office: `Director for Europe Amanda Sloat`. */
const preposition = /\b(?:of|for|on|at|in|to)[ \u00A0]$/u
/** Offices whose holders are labelled by them: `MS. BROWN` is not Senator Brown. */
const labelledOffices = new Set(
  'SENATOR REPRESENTATIVE CONGRESSMAN CONGRESSWOMAN GOVERNOR PRESIDENT MINISTER CHANCELLOR JUSTICE KING QUEEN POPE'.split(
    ' ',
  ),
)
const mostGiven = 2
/** A text longer than this is searched up to here. */
const longest = 200_000

/**
 * Find the full names that a text gives for a surname, most frequent first: `Kemba Walden` for `WALDEN`.
 * @param name the surname's words, as in label keys.
 * @param titles what stands before it in the label, as in label keys.
 */
export function findIntroducedNames(text: string, name: readonly string[], titles: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const addressed = titles.every((title) => formsOfAddress.has(title))
  const searched = text.slice(0, longest)
  for (const match of searched.matchAll(capitalised)) {
    const words = match[0].split(/[ \u00A0]/u)
    const afterPreposition = preposition.test(searched.slice(Math.max(0, match.index - 6), match.index))
    const behind = afterPreposition ? fullNameIn(words.slice(1), name, addressed) : undefined
    const full = behind ?? fullNameIn(words, name, addressed)
    if (full) counts.set(full, (counts.get(full) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([full]) => full)
}

function fullNameIn(words: readonly string[], name: readonly string[], addressed: boolean): string | undefined {
  const keys = words.map((word) => labelKey(word.replace(/[’']s$/u, '')))
  const at = keys.findIndex((_, index) => index > 0 && name.every((part, offset) => keys[index + offset] === part))
  if (at < 1) return undefined
  let first = at
  while (first > 0 && at - first < mostGiven && isGivenName(words[first - 1] ?? '', keys[first - 1] ?? '')) first--
  if (first === at || (addressed && labelledOffices.has(keys[first - 1] ?? ''))) return undefined
  const surname = words.slice(at, at + name.length).join(' ')
  return `${words.slice(first, at).join(' ')} ${surname.replace(/(?:[’']s)?[.’']*$/u, '')}`
}

const notNames = new Set(
  'THANK THANKS HI HELLO HEY DEAR GO GOOD PLEASE SORRY JOIN WELCOME CONGRATULATIONS REPORTER ACTING'.split(' '),
)

/** Whether a word may be part of a person's name: two letters or more and no full stop, or one letter with it. */
export function isGivenName(word: string, key: string): boolean {
  if (/\.$/.test(word) ? !/^\p{Lu}\.$/u.test(word) : key.length < 2) return false
  if (/[’']s$/u.test(word)) return false
  if (isOfficeWord(key) || isOfficeWord(key.replace(/S$/, '')) || noun.test(key)) return false
  return ![formsOfAddress, officeModifiers, joiningWords, sentenceWords, numbers, notNames].some((set) => set.has(key))
}
