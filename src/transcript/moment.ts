/** Seconds as clocks and people write them: `754`, `754s`, `12:34`, `1:02:03`. */
const momentShape = /^(?:(\d{1,3}):(?=\d{1,2}:))?(?:(\d{1,3}):(?=\d{1,2}))?(\d{1,7}(?:\.\d{1,3})?)s?$/

/** A moment of a recording in seconds from its start, or undefined when the text is none. */
export function parseMoment(text: string): number | undefined {
  const found = momentShape.exec(text.trim())
  if (found === null) return undefined
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
}

/** A moment as a clock shows it: `0:07`, `12:34`, `1:02:03`. */
export function formatMoment(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
