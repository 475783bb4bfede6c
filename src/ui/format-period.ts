import { currentLocale } from './locale.ts'
import { formatTag } from './locales.ts'

/** A year (YYYY) or month (YYYY-MM) as people write it: 2022, March 2022. */
export function formatPeriod(period: string): string {
  if (period.length === 4) return period
  const tag = formatTag(currentLocale())
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${period}-01`),
  )
}

/** A month (1 to 12) by its name alone, long or as short as a calendar has it. */
export function formatMonth(month: number, style: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(formatTag(currentLocale()), { month: style, timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  )
}
