import type { LabelCandidate, LineStart } from './label-candidate.ts'
import { formsOfAddress } from './label-words.ts'
import { readMarkLabel } from './mark-label.ts'
import { readNamedLabel } from './named-label.ts'
import { toSeconds } from './recording-time.ts'
import { readUncolonedLabel } from './uncoloned-label.ts'

/** A label is looked for in this many characters. */
const longest = 260
const emphasis = /^[*_]{1,6}(?=\S)/
/** A time that stands before a label: `[00:12:31] HOST: …`. */
const timeBefore =
  /^(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\]|\(\d{1,2}:\d{2}(?::\d{2})?\)|\d{1,2}:\d{2}:\d{2})[^\S\r\n]+/

/**
 * Read what may be a label at the start of a line. Whether it is one is decided by `learnLabels`, which sees the whole
 * document. `CHAIR POWELL. Note: …` ends at its full stop. Looks at 260 characters at most.
 */
export function readLabel(text: string, start: number): LabelCandidate | undefined {
  const time = timeBefore.exec(text.slice(start, start + 20))?.[0]
  if (time === undefined) return readUntimedLabel(text, start)
  const found = readUntimedLabel(text, start + time.length)
  if (!found || found.form === 'mark') return found && { ...found, start }
  return { ...found, start, time: { start, end: start + time.trimEnd().length, seconds: toSeconds(time) } }
}

function readUntimedLabel(text: string, start: number): LabelCandidate | undefined {
  const line = text.slice(start, start + longest)
  const opener = emphasis.exec(line)?.[0] ?? ''
  const lineStart: LineStart = { text, start, opener, rest: line.slice(opener.length) }
  const named = readNamedLabel(lineStart)
  const uncoloned = readUncolonedLabel(lineStart)
  return readMarkLabel(lineStart) ?? (uncoloned && isNearer(uncoloned, named) ? uncoloned : (named ?? uncoloned))
}

/** Whether a label without a colon ends before one with it begins to make sense: `CHAIR POWELL. Note: …`, `Ann Lee 0:03`. */
function isNearer(uncoloned: LabelCandidate, named: LabelCandidate | undefined): boolean {
  if (!named) return true
  if (named.label === uncoloned.label) return false
  if (uncoloned.form === 'line' && uncoloned.time !== null) return named.form === 'tight'
  if (uncoloned.form === 'bracket') return !/[\])）]$/u.test(named.label)
  if (uncoloned.form !== 'stop' || uncoloned.textStart >= named.textStart) return false
  return !formsOfAddress.has(uncoloned.key)
}
