import type { LabelCandidate, LineStart } from './label-candidate.ts'
import { readMarkLabel } from './mark-label.ts'
import { readNamedLabel } from './named-label.ts'
import { readUncolonedLabel } from './uncoloned-label.ts'

/** A label is looked for in this many characters. */
const longest = 260
const emphasis = /^[*_]{1,6}(?=\S)/

/**
 * Read what may be a label at the start of a line. Whether it is one is decided by `learnLabels`, which sees the whole
 * document. `CHAIR POWELL. Note: …` ends at its full stop. Looks at 260 characters at most.
 */
export function readLabel(text: string, start: number): LabelCandidate | undefined {
  const line = text.slice(start, start + longest)
  const opener = emphasis.exec(line)?.[0] ?? ''
  const lineStart: LineStart = { text, start, opener, rest: line.slice(opener.length) }
  const named = readNamedLabel(lineStart)
  const uncoloned = readUncolonedLabel(lineStart)
  const stopsFirst = uncoloned?.form === 'stop' && named !== undefined && uncoloned.textStart < named.textStart
  return readMarkLabel(lineStart) ?? (stopsFirst ? uncoloned : (named ?? uncoloned))
}
