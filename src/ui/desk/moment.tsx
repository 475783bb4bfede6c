/** A moment to the minute, in UTC, as people read it and as machines do. @param at ISO 8601 */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>
}
