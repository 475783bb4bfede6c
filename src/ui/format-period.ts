const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A year (YYYY) or month (YYYY-MM) as people write it: 2022, March 2022. */
export function formatPeriod(period: string): string {
  return period.length === 4 ? period : month.format(Date.parse(`${period}-01`))
}
