import * as chrono from 'chrono-node'
import { findWrittenDates, isWeekday, type WrittenDate } from './written-date.ts'

/** A date, and a place beside it, read off a line. */
export type Dateline = { date: string; place: string | null }

const longest = 120
const edges = /^[\s,;:.()[\]*_|•–—-]+|[\s,;:()[\]*_|•–—-]+$/gu
const parts = ['year', 'month', 'day'] as const
const mostWords = 10

/**
 * Read a dateline.
 *
 * ```text
 * > | Almaty, April 11, 2025
 *     ^^^^^^                  place
 *             ^^^^^^^^^^^^^^  date
 * ```
 *
 * The line must hold a whole date, year included, and little more. English dates by chrono, strict.
 */
export function readDateline(plain: string): Dateline | undefined {
  if (plain.length > longest || !/\d{4}/.test(plain)) return undefined
  const [found, second] = findDates(plain)
  if (!found || second) return undefined
  const before = plain.slice(0, found.index).replace(edges, '')
  const after = plain.slice(found.index + found.length).replace(edges, '')
  if (`${before} ${after}`.split(/\s+/).length > mostWords || /[.!?]\s/u.test(`${before}, ${after}`)) return undefined
  const place = [before, after].map(toPlace).filter((part) => part !== '')
  return { date: found.date, place: place.join(', ') || null }
}

/** Whole days: as they are written in other languages first, for chrono takes `11.04.2025` for a day of November. */
function findDates(plain: string): WrittenDate[] {
  const written = findWrittenDates(plain)
  if (written.length > 0) return written
  const found = chrono.strict.parse(plain, new Date(Date.UTC(2000, 0, 1)))
  const whole = found.filter(({ start }) => parts.every((part) => start.isCertain(part)))
  if (found.length === 1 && whole.length === 0) return []
  return found.map(({ start, index, text }) => {
    const [year, month, day] = parts.map((part) => String(start.get(part)))
    const date = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
    return { date, index, length: text.length }
  })
}

/** What stands beside a date, where it may be a place: no day of the week, and neither numbers nor a running title. */
function toPlace(words: string): string {
  const named = words
    .split(/,\s*/)
    .filter((part) => !isWeekday(part))
    .join(', ')
  return /[\d/·|]/u.test(named) || !/^["“(]?\p{Lu}/u.test(named) ? '' : named
}
