/** Seconds of a time into a recording as a label has it, brackets around it: `(00:12:31)`, `[02:05]`, `(1:02:03.5)`. */
export function toSeconds(written: string): number {
  const parts = written
    .replace(/[^\d:.,]/g, '')
    .replace(',', '.')
    .split(':')
    .map(Number)
  return parts.reduce((seconds, part) => seconds * 60 + part, 0)
}

/** Seconds as a label has them: `00:12:31`, with a fraction where there is one. */
export function formatSeconds(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const fraction = Math.round((seconds - whole) * 1000)
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return fraction === 0 ? clock : `${clock}.${String(fraction).padStart(3, '0')}`
}
