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
  /**
   * `colon`: `MS. PSAKI:`. `tight`: a colon without space after it. `mark`: `Q` or `A` and white space.
   * `stop`: `CHAIR POWELL.` `bracket`: `[John Smith]`. `line`: an emphasised name alone on its line, or first on it, or
   * a name and a time. `bare`: a name alone on its line, without anything.
   */
  form: 'colon' | 'tight' | 'mark' | 'stop' | 'bracket' | 'line' | 'bare'
  /** A time that stands in or after the label, `(00:12:31)`: where, and how many seconds from the start of the recording. */
  time: { start: number; end: number; seconds: number } | null
  emphasised: boolean
}

/** The beginning of a line, as the readers of labels get it: at most 260 characters, its opening emphasis apart. */
export type LineStart = { text: string; start: number; opener: string; rest: string }

/**
 * A candidate with its key; undefined when the label holds nothing to compare. `keyed` is the part of the name that
 * others are compared with, where it has an apposition: `M. Yves Kerbrat`, minister.
 */
export function toCandidate(
  found: Omit<LabelCandidate, 'key' | 'label'> & { name: string; keyed?: string },
): LabelCandidate | undefined {
  const { name, keyed, ...rest } = found
  const label = name
    .replace(/[*_]{1,6}/g, '')
    .replace(/\\(?=[[\]().*_])/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const key = labelKey(keyed ?? label)
  return key === '' ? undefined : { label, key, ...rest }
}
