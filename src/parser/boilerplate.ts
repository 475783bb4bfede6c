import { isBlank } from '#src/readers/white-space.ts'
import type { boilerplateReasons } from '#src/transcript/transcript.ts'
import { isAdvertisement } from './advertisement.ts'
import { isCredit } from './credit.ts'
import { isFootnote } from './footnote.ts'
import type { Passage } from './passage.ts'
import { isSeparator } from './separator.ts'
import { isEndMark, isRecordMark, isTimeLine } from './time-line.ts'

export type BoilerplateReason = (typeof boilerplateReasons)[number]

/** Longer paragraphs are never looked at. */
const longest = 1200

/**
 * Why a paragraph without a label is no speech, or undefined when nothing says that it isn't.
 * @param atEdge whether it stands before the first or after the last words spoken: only there is an address of a
 * channel an advertisement, as speakers name addresses too, and a note that a recording starts or ends no stage direction.
 */
export function recogniseBoilerplate({ markdown, plain }: Passage, atEdge: boolean): BoilerplateReason | undefined {
  if (plain.length > longest) return undefined
  if (isBlank(plain)) return 'navigation'
  if (isSeparator(plain)) return 'separator'
  if (isEndMark(plain)) return 'end-mark'
  if (isTimeLine(plain) || (atEdge && isRecordMark(plain))) return 'time'
  if (isCredit(plain)) return 'credit'
  if (atEdge && isAdvertisement(plain)) return 'advertisement'
  return isFootnote(markdown, plain) ? 'footnote' : undefined
}
