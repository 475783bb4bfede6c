const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** A moment to the minute, in UTC, as people read it and as machines do. @param at a date, or ISO 8601 */
export function Moment({ at }: { at: Date | string }) {
  const date = new Date(at)
  return <time dateTime={date.toISOString()}>{format.format(date)} UTC</time>
}
