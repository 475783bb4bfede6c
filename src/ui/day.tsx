import { formatDay } from './format-day.ts'

/** A day or a moment, as people read it and as machines do. */
export function Day({ date, className }: { date: string; className?: string }) {
  return (
    <time dateTime={date} className={className}>
      {formatDay(date)}
    </time>
  )
}
