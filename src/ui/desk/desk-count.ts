const whole = new Intl.NumberFormat('en-GB')

/** A number with its noun, at the desk, which speaks English only: 1 doubt, 1,204 doubts. */
export function deskCount(count: number, noun: string): string {
  return `${whole.format(count)} ${noun}${count === 1 ? '' : 's'}`
}
