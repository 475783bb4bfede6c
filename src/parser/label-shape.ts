import { labelKey } from './label-key.ts'
import { formsOfAddress, isOfficeWord, joiningWords, numbers, sentenceWords } from './label-words.ts'

/** What a candidate's spelling says. */
export type LabelShape = {
  key: string
  /** Ends in a figure, `H.R. 3537`. */
  numbered: boolean
  /** Written in capitals, but for joining words and prefixes such as in `McDONOUGH`. */
  capitals: boolean
  /** Every word begins with a capital, a figure or is a joining word. */
  name: boolean
  /** Holds a form of address, `MS.`, and more. */
  address: boolean
  /** Holds the name of an office, `PRESIDENT`. */
  office: boolean
  /** Begins with initials, `С.В.Лавров`. */
  initials: boolean
  /** Written in a script without capitals. */
  caseless: boolean
  words: number
}

const capitalWord =
  /^(?:(?:Mc|Mac|Di|De|Del|Des|La|Le|Van|Von|Fitz|[OD]['’])?[\p{Lu}\p{M}\p{N}ªº'’.&/#-]{1,40}(?:['’]s|s)?,?|\p{Lu}\.)$/u
const nameWord = /^["“(]?(?:\p{Lu}[\p{L}\p{M}\p{N}'’.&-]{0,40}|\p{N}{1,4})[,"”)]?$/u
const initials = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{Ll}\p{M}-]+/u
/** In words; a label that begins with a form of address in small letters may name a whole office after it. */
const longestLabel = { usual: 10, addressed: 25 }

/**
 * Look at a candidate's words.
 * @param key its `labelKey`.
 * @returns undefined for what can't be a label: too many words, or words of a sentence.
 */
export function shapeOfLabel(label: string, key: string): LabelShape | undefined {
  const keyWords = key.split(' ')
  const words = withoutApposition(withoutNotes(label)).split(' ').filter(Boolean)
  const addressed = words.slice(0, 2).some(isSmallAddress)
  if (keyWords.length > longestLabel[addressed ? 'addressed' : 'usual']) return undefined
  if (!addressed && keyWords.some(isSentenceWord)) return undefined
  const [first = '', second = ''] = keyWords
  const articled = isArticle(first) || (formsOfAddress.has(first) && isArticle(second))
  const offices = articled && keyWords.slice(1, 4).some(isOfficeWord)
  const isSmall = (word: string) => isSmallAddress(word) || (offices && /^(?:\p{Ll}|[dl][’'])/u.test(word))
  const telling = words.filter((word) => !joiningWords.has(labelKey(word)) && !isSmall(word))
  if (offices && telling.length === 0) telling.push(...words.slice(0, 1))
  if (telling.length === 0 || !/[\p{L}]/u.test(key)) return undefined
  return {
    key,
    numbered: /\d$/.test(key),
    capitals: telling.every((word) => capitalWord.test(word)) && /\p{Lu}/u.test(label),
    name: telling.every((word) => nameWord.test(word)) && words.length <= 8,
    address: words.length > 1 && keyWords.some((word) => formsOfAddress.has(word)),
    office: keyWords.some(isOfficeWord),
    initials: initials.test(label),
    caseless: !/[\p{Lu}\p{Ll}]/u.test(label),
    words: telling.length,
  }
}

/** Between a full name and who that is. */
export const apposition = /,\s+|\s+[–—-]\s+|\s+[/|]\s+/u

const articles = new Set(['LE', 'LA', 'EL', 'DER', 'DIE', 'THE', 'IL', 'O', 'A'])
/** `Le` in `Le ministre de l'industrie`. */
const isArticle = (key: string) => articles.has(key)

/** `señora` in `A señora PRESIDENTA`. */
function isSmallAddress(word: string): boolean {
  return /^\p{Ll}/u.test(word) && formsOfAddress.has(labelKey(word))
}

/** Numbers count at the beginning only, so that `OFFICIAL ONE` may be a label. */
function isSentenceWord(word: string, index: number): boolean {
  return sentenceWords.has(word) || (index === 0 && numbers.has(word))
}

/**
 * What stands behind a full name and a comma, a dash or a stroke says who that is: `Karl Otting, Bundesminister für
 * Verkehr`, `Pieter Zonder - De Morgenpost`.
 */
function withoutApposition(label: string): string {
  const [name = '', ...rest] = label.split(apposition)
  return rest.length === 1 && /\S\s+\S/u.test(name) ? name : label
}

function withoutNotes(label: string): string {
  return label.replace(/[(（[][^()（）[\]]{0,120}[)）\]]/gu, ' ').trim()
}
