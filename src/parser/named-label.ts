import { findGenericSpeaker } from './generic-labels.ts'
import { type LabelCandidate, type LineStart, toCandidate } from './label-candidate.ts'
import { labelKey } from './label-key.ts'
import { isOfficeWord, joiningWords } from './label-words.ts'
import { toSeconds } from './recording-time.ts'

const named = /^(?<name>(?:[^:：()[\]（）\n\r]|\([^()\n\r]*\)|（[^（）\n\r]*）|\[[^[\]\n\r]*\]){1,220})[:：]/u
/** Spanish and Portuguese records: `Portavoz.- Buenos días.`; French ones: `Mme Odile Ferrand, rapporteure. - Merci.` */
const dashed = /^(?<name>\p{Lu}[^:：()[\]\n\r]{0,100}?(?: ?\([^()\n\r]{2,60}\))?)\.(?<gap> ?)[-–—](?=[\s*_])/u
/** French and other records: a name or an office in capitals and a dash with spaces, `AGATHE SOREL – Bonjour.` */
const spacedDash =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}'’.-]{1,30}(?: [\p{Lu}\p{M}'’.-]{1,30}){1,4}(?: ?\([^()\n\r]{2,60}\))?) [–—-](?= )/u
/** One word and a dash with spaces, where it says that somebody asks or answers, or is an office: `Question - Où …`, `LE PRÉSIDENT – Oui.` */
const wordDash = /^(?<name>\p{Lu}[\p{L}\p{M}’']{1,20}(?: [\p{L}\p{M}’']{2,20}){0,2}) [–—-](?= )/u
/** An emphasised name and a dash with spaces: `**Mirta** – En la loma.` */
const emphasisedDash = /^(?<name>\p{Lu}[^*_:：\n\r]{1,80}[*_]{1,6}) [–—-](?= )/u
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
  const dash = readDash(rest, opener)
  const name = dash?.name ?? named.exec(rest)?.groups?.['name']
  if (name === undefined || name.endsWith('\\') || !/^["'“《]?\p{L}|^\[[^\]]*\]$/u.test(name)) return undefined
  const nameStart = start + opener.length
  const colon = nameStart + name.length
  const { closed, end } = closeEmphasis(text, opener, name, colon + (dash?.length ?? 1))
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

/** A name that a dash sets off from what is said, and how many characters that takes. */
function readDash(rest: string, opener: string): { name: string; length: number } | undefined {
  const emphasised = opener === '' ? undefined : emphasisedDash.exec(rest)?.groups?.['name']
  const spaced = emphasised ?? spacedDash.exec(rest)?.groups?.['name']
  if (spaced !== undefined) return { name: spaced, length: 2 }
  const word = wordDash.exec(rest)?.groups?.['name']
  if (word !== undefined && (asksOrAnswers(word) || isOfficeInCapitals(word))) return { name: word, length: 2 }
  const { name, gap = '' } = dashed.exec(rest)?.groups ?? {}
  return name === undefined ? undefined : { name, length: 2 + gap.length }
}

/** `Question`, `Réponse`; not English words that a sentence may begin with as well. */
function asksOrAnswers(words: string): boolean {
  const role = findGenericSpeaker(words)?.role
  return (role === 'questioner' || role === 'answerer') && !/^(?:response|reply|press|media)$/iu.test(words)
}

/** `LE PRÉSIDENT`, `PREMIÈRE MINISTRE`. */
function isOfficeInCapitals(words: string): boolean {
  const keys = labelKey(words).split(' ')
  return (
    words === words.toUpperCase() &&
    keys.some(isOfficeWord) &&
    keys.every((key) => isOfficeWord(key) || joiningWords.has(key))
  )
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
