const whole = new Intl.NumberFormat('en-GB')

/** A number with its noun: 1 statement, 1,204 statements. The plural is the noun and an s unless given. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${whole.format(count)} ${count === 1 ? noun : plural}`
}

/** A number with its thousands apart: 1,204. */
export function formatNumber(count: number): string {
  return whole.format(count)
}
