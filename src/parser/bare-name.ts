import { labelKey } from './label-key.ts'
import { isOfficeWord, isTitleWord, joiningWords, officeModifiers } from './label-words.ts'

const isTitle = (word: string) => isTitleWord(labelKey(word))
const hasOffice = (part: string) => part.split(' ').some(isTitle)

/**
 * The full name in a label that gives an office as well, `Chairman Edmund Carrow`, `Petra Holm, Treasurer`,
 * `President of Moravia Andrei Volin`: the words behind the office, or on the other side of the comma. Where an office
 * has a place (“of …”), the last two words are the name.
 * @returns undefined where less than two words are left, such as `Mayor Banks`.
 */
export function findBareName(label: string): string | undefined {
  const [first = '', second, third] = label.split(/,\s+/u)
  if (second !== undefined && third === undefined && hasOffice(first) !== hasOffice(second))
    return twoWords((hasOffice(first) ? second : first).split(' '))
  const words = first.split(' ')
  const last = words.findLastIndex(isTitle)
  if (second !== undefined || last < 0 || !words.slice(0, last + 1).some((word) => isOfficeWord(labelKey(word))))
    return undefined
  const rest = words.slice(last + 1)
  if (!joiningWords.has(labelKey(rest[0] ?? ''))) return twoWords(rest)
  return rest.length >= 4 ? twoWords(rest.slice(-2)) : undefined
}

function twoWords(words: readonly string[]): string | undefined {
  if (words.length < 2 || words.length > 4 || isTitle(words.at(-1) ?? '')) return undefined
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) && !officeModifiers.has(labelKey(word)))
  return isName && !words.some((word) => labelKey(word) === 'AND') ? words.join(' ') : undefined
}
