import { currentLocale } from './locale.ts'
import { formatTag } from './locales.ts'

/** A day (YYYY-MM-DD) or a moment (ISO 8601, taken in UTC) as people write it: 11 April 2025. What is no date stays as it is. */
export function formatDay(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : writer(formatTag(currentLocale())).format(time)
}

const writers = new Map<string, Intl.DateTimeFormat>()

function writer(tag: string): Intl.DateTimeFormat {
  const known = writers.get(tag)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  writers.set(tag, made)
  return made
}
