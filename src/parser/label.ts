import { labelKey } from './label-key.ts'

/** What stands where a label may stand and looks as if it were one. Offsets into the text. */
export type LabelCandidate = {
  /** As written, without colon, emphasis and time. */
  label: string
  key: string
  start: number
  /** Where what is said begins. */
  textStart: number
  /** Emphasis that opens in the label and closes in the text: it is put back before the text. */
  openEmphasis: string
  /** `colon`: `MS. PSAKI:`. `mark`: `Q` and white space. `tight`: a colon without space after it. */
  form: 'colon' | 'mark' | 'tight'
  /** A time that stands in or after the label, `(00:12:31)`. */
  time: { start: number; end: number } | null
  emphasised: boolean
}

/** A label is looked for in this many characters. */
const window = 140
const emphasis = /^[*_]{1,6}(?=\S)/
const mark = /^Q(?<close>[*_]{0,6})(?<stop>[.:]?)(?<close2>[*_]{0,6})(?<space>\s+)/u
const named = /^(?<name>(?:[^:：()[\]（）\n\r]|\([^()\n\r]*\)|（[^（）\n\r]*）|\[[^[\]\n\r]*\]){1,100})[:：]/u
const timeInside = /[([]\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*[)\]]/
const timeAfter = /^[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]\s*/
const closers = /^[*_]{1,6}/
const afterColon = /^(?:[\s“”"'‘«„([*_—–-]|$)/u
const wideColon = '：'

/**
 * Read what may be a label at the start of a line.
 *
 * ```text
 * > | MS. JEAN-PIERRE:  Good afternoon.
 *     ^^^^^^^^^^^^^^^              label
 *                       ^          textStart
 * > | **Q**    Thank you, Karine.
 *       ^                          label
 *              ^                   textStart
 * > | Ned Price (00:00): Thank you.
 *     ^^^^^^^^^ ^^^^^^^            label, time
 * ```
 *
 * Whether it is one is decided by `learnLabels`, which sees the whole document. Looks at 140 characters at most.
 */
export function readLabel(text: string, start: number): LabelCandidate | undefined {
  const line = text.slice(start, start + window)
  const opener = emphasis.exec(line)?.[0] ?? ''
  const rest = line.slice(opener.length)
  return readMark(rest, start, opener) ?? readNamed(text, rest, start, opener)
}

function readMark(rest: string, start: number, opener: string): LabelCandidate | undefined {
  const found = mark.exec(rest)
  if (!found?.groups) return undefined
  const { close = '', close2 = '', space = '', stop = '' } = found.groups
  if (stop === '' && space === ' ' && !opener && !/^Q [\p{Lu}“(—‘"…]/u.test(rest)) return undefined
  const openEmphasis = close || close2 ? '' : opener
  const textStart = start + opener.length + found[0].length
  const emphasised = opener !== '' && openEmphasis === ''
  return { label: 'Q', key: 'Q', start, textStart, openEmphasis, form: 'mark', time: null, emphasised }
}

function readNamed(text: string, rest: string, start: number, opener: string): LabelCandidate | undefined {
  const name = named.exec(rest)?.groups?.['name']
  if (name === undefined || !/^["'“]?\p{L}|^\[/u.test(name)) return undefined
  const nameStart = start + opener.length
  const colon = nameStart + name.length
  const inside = timeInside.exec(name)
  const label = cleanLabel(inside ? name.replace(inside[0], '') : name)
  const key = labelKey(label)
  if (key === '') return undefined
  const closedBefore = opener !== '' && /[*_]\s*$/.test(name)
  const closer = opener && !closedBefore ? (closers.exec(text.slice(colon + 1, colon + 7))?.[0] ?? '') : ''
  const closed = closedBefore || closer.length >= opener.length
  const afterCloser = colon + 1 + (closed && !closedBefore ? opener.length : 0)
  const spaced = afterColon.test(text.slice(afterCloser, afterCloser + 1)) || rest[name.length] === wideColon
  let textStart = skipWhite(text, afterCloser)
  const after = inside ? null : timeAfter.exec(text.slice(textStart, textStart + 20))
  const time = inside
    ? { start: nameStart + inside.index, end: nameStart + inside.index + inside[0].length }
    : after && { start: textStart, end: textStart + after[0].trimEnd().length }
  if (after) textStart += after[0].length
  const form = spaced ? 'colon' : 'tight'
  const openEmphasis = closed ? '' : opener
  return { label, key, start, textStart, openEmphasis, form, time, emphasised: opener !== '' && closed }
}

function cleanLabel(name: string): string {
  return name
    .replace(/[*_]{1,6}/g, '')
    .replace(/\\(?=[[\]().*_])/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function skipWhite(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text.charAt(at))) at++
  return at
}
