import { currentLocale } from './locale.ts'
import { formatTag } from './locales.ts'
import { type Messages, words } from './words.ts'

/** What can be counted on a page. */
export type Counted = keyof Messages['counts']

/** A number with its noun: 1 statement, 1,204 statements. */
export function formatCount(count: number, noun: Counted): string {
  return words('counts')(noun, { count })
}

/** A number with its thousands apart: 1,204. */
export function formatNumber(count: number, digits = 0): string {
  return count.toLocaleString(formatTag(currentLocale()), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
