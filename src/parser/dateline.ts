import * as chrono from 'chrono-node'

/** A date, and a place beside it, read off a line. */
export type Dateline = { date: string; place: string | null }

const longest = 120
const edges = /^[\s,;:.()[\]*_|•–—-]+|[\s,;:()[\]*_|•–—-]+$/gu
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/**
 * Read a dateline.
 *
 * ```text
 * > | Almaty, April 11, 2025
 *     ^^^^^^                  place
 *             ^^^^^^^^^^^^^^  date
 * ```
 *
 * The line must hold a whole date, year included, and little more. Dates by chrono, strict.
 * @param reference the instant that chrono measures from; whole dates don't depend on it.
 */
export function readDateline(plain: string): Dateline | undefined {
  if (plain.length > longest || !/\d{4}/.test(plain)) return undefined
  const [found, second] = chrono.strict.parse(plain, new Date(Date.UTC(2000, 0, 1)))
  if (!found || second) return undefined
  const { start } = found
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return undefined
  const before = plain.slice(0, found.index).replace(edges, '')
  const after = plain.slice(found.index + found.text.length).replace(edges, '')
  const place = [before, after].filter((part) => part !== '' && !weekday.test(part)).join(', ')
  if (place.split(/\s+/).length > 10 || /[.!?]\s/u.test(place)) return undefined
  const number = (part: 'year' | 'month' | 'day', width: number) => String(start.get(part)).padStart(width, '0')
  return { date: `${number('year', 4)}-${number('month', 2)}-${number('day', 2)}`, place: place || null }
}
