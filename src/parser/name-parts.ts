import { labelKey } from './label-key.ts'
import { findMisspeltOffice, formsOfAddress, isTitleWord, joiningWords, officeModifiers } from './label-words.ts'

/** A label's words told apart: what stands before the name, and the name. Both as in label keys. */
export type NameParts = { titles: string[]; name: string[]; named: string | null }

const bracket = /[(（]([^()（）]{2,80})[)）]\s*$/u

/**
 * Tell the titles of a label from the name: `VICE PRESIDENT HARRIS` is `VICE PRESIDENT` and `HARRIS`; in
 * `A señora SECRETARIA (Soneira Tajes)` the name stands in brackets.
 */
export function toNameParts(label: string): NameParts {
  const [head = '', ...tail] = labelKey(label).split(' ').filter(Boolean)
  const words = [(tail.length > 0 && findMisspeltOffice(head)) || head, ...tail].filter(Boolean)
  const first = countTitles(words)
  const inBrackets = bracket.exec(label)?.[1] ?? null
  return { titles: words.slice(0, first), name: words.slice(first), named: inBrackets }
}

/**
 * How many words are titles: up to the last word of an address or office with only such words, or one word more such as
 * the `NEC` of `NEC DIRECTOR`, before it. Behind a form of address at least one word is left, so that `MR. KING` has a
 * name.
 */
function countTitles(words: readonly string[]): number {
  let count = 0
  let others = 0
  for (const [index, word] of words.entries()) {
    if (isTitleWord(word)) count = index + 1
    else if (!officeModifiers.has(word) && !joiningWords.has(word) && (index > 0 || ++others > 1)) break
  }
  const whole = count === words.length && count > 1 && !joiningWords.has(words.at(-2) ?? '')
  return whole && formsOfAddress.has(words[0] ?? '') ? count - 1 : count
}
