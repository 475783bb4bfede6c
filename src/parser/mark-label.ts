import { type LabelCandidate, type LineStart, toCandidate } from './label-candidate.ts'

const mark =
  /^(?<letter>[QARP])(?<number>\d{0,2})(?<close>[*_]{0,6})(?<stop>\.[-–—]{1,3}|\s?[.:：]|\)|\s[-–—](?=\s)|[\\`]{1,2}|(?=[–—]))(?<close2>[*_]{0,6})(?<space>\s+|(?=[–—])|(?<=\.[-–—]{1,3}))/u
const bare = /^(?<letter>[QA])(?<number>)(?<close>[*_]{0,6})(?<space>\s+)/u
/** `A (Ms. Lindh):` is a label of more than the letter. */
const noted = /^[QA] \([^()\r\n]{2,80}\)[*_]{0,3}[:：]/u
/** How a question goes on after `Q` and one space; `Q and A` does not. */
const afterOneSpace = /^Q [\p{Lu}“(—‘"…]/u

/**
 * Read `Q`, `A`, or the `P` and `R` of other languages, where it may be a label.
 *
 * ```text
 * > | **Q**    Thank you, Karine.
 *       ^                          label
 *              ^                   textStart
 * > | Q.  And then?
 *     ^^
 * > | Q12: And then?
 *     ^^^^
 * ```
 *
 * `A`, `P` and `R` need a full stop, a colon, a dash, or more than one space after them.
 */
export function readMarkLabel({ start, opener, rest }: LineStart): LabelCandidate | undefined {
  if (noted.test(rest)) return undefined
  const found = mark.exec(rest) ?? bare.exec(rest)
  if (!found?.groups) return undefined
  const { letter = '', close = '', close2 = '', space = '', stop } = found.groups
  if (stop === undefined && space === ' ' && !opener && !(letter === 'Q' && afterOneSpace.test(rest))) return undefined
  const openEmphasis = close || close2 ? '' : opener
  return toCandidate({
    name: letter,
    start,
    textStart: start + opener.length + found[0].length,
    openEmphasis,
    form: 'mark',
    time: null,
    emphasised: opener !== '' && openEmphasis === '',
  })
}
