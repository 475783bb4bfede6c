import { type LabelCandidate, type LineStart, toCandidate } from './label-candidate.ts'
import { toSeconds } from './recording-time.ts'

const named = /^(?<name>(?:[^:：()[\]（）\n\r]|\([^()\n\r]*\)|（[^（）\n\r]*）|\[[^[\]\n\r]*\]){1,220})[:：]/u
/** Spanish and Portuguese records: `Portavoz.- Buenos días.` */
const dashed = /^(?<name>\p{Lu}[^:：()[\]\n\r]{0,60}?(?: ?\([^()\n\r]{2,60}\))?)\.[-–—](?=[\s*_])/u
/** French and other records: a name or an office in capitals and a dash with spaces, `AGATHE SOREL – Bonjour.` */
const spacedDash =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}'’.-]{1,30}(?: [\p{Lu}\p{M}'’.-]{1,30}){1,4}(?: ?\([^()\n\r]{2,60}\))?) [–—-](?= )/u
const timeInside = /[([]\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*[)\]]/
const timeAfter = /^[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]\s*/
const closers = /^[*_]{1,6}/
const afterColon = /^(?:[\s“”"'‘«„([*_—–-]|$)/u
const wideColon = '：'

/**
 * Read what stands before a colon where it may be a label.
 *
 * ```text
 * > | MS. JEAN-PIERRE:  Good afternoon.
 *     ^^^^^^^^^^^^^^^                    label
 *                       ^                textStart
 * > | Ned Price (00:00): Thank you.
 *     ^^^^^^^^^ ^^^^^^^                  label, time
 * ```
 */
export function readNamedLabel({ text, start, opener, rest }: LineStart): LabelCandidate | undefined {
  const spaced = spacedDash.exec(rest)?.groups?.['name']
  const dash = spaced ?? dashed.exec(rest)?.groups?.['name']
  const name = dash ?? named.exec(rest)?.groups?.['name']
  if (name === undefined || name.endsWith('\\') || !/^["'“《]?\p{L}|^\[[^\]]*\]$/u.test(name)) return undefined
  const nameStart = start + opener.length
  const colon = nameStart + name.length
  const { closed, end } = closeEmphasis(text, opener, name, colon + (dash === undefined ? 1 : 2))
  const apart = rest[name.length] === wideColon || afterColon.test(text.slice(end, end + 1))
  const inside = timeInside.exec(name)
  const textStart = skipWhite(text, end)
  const after = inside ? null : timeAfter.exec(text.slice(textStart, textStart + 20))
  const insideTime = inside && placeTime(nameStart + inside.index, inside[0])
  const afterTime = after && placeTime(textStart, after[0].trimEnd())
  return toCandidate({
    name: inside ? name.replace(inside[0], '') : name,
    start,
    textStart: textStart + (after?.[0].length ?? 0),
    openEmphasis: closed ? '' : opener,
    form: apart ? 'colon' : 'tight',
    time: insideTime ?? afterTime,
    emphasised: opener !== '' && closed,
  })
}

function placeTime(start: number, written: string): LabelCandidate['time'] {
  return { start, end: start + written.length, seconds: toSeconds(written) }
}

/** Where the emphasis that opened before a label closes: before the colon, right after it, or further on in the text. */
function closeEmphasis(
  text: string,
  opener: string,
  name: string,
  afterColon: number,
): { closed: boolean; end: number } {
  if (opener === '' || /[*_]\s*$/.test(name)) return { closed: true, end: afterColon }
  const closer = closers.exec(text.slice(afterColon, afterColon + 6))?.[0] ?? ''
  return closer.length >= opener.length
    ? { closed: true, end: afterColon + opener.length }
    : { closed: false, end: afterColon }
}

function skipWhite(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text.charAt(at))) at++
  return at
}
