const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day (YYYY-MM-DD) or a moment (ISO 8601, taken in UTC) as people write it: 11 April 2025. What is no date stays as it is. */
export function formatDay(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : day.format(time)
}
