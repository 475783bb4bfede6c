import { findGenericSpeaker } from './generic-labels.ts'
import type { LabelCandidate } from './label-candidate.ts'
import { type LabelShape, shapeOfLabel } from './label-shape.ts'

/** A candidate and where it stands: at the start of a block, or of a line inside one. */
export type PlacedCandidate = LabelCandidate & { block: number; atBlockStart: boolean }

/** What a document shows of all candidates with one key. */
export type LabelEvidence = {
  /** Of its spelling in capitals, where there is one. */
  shape: LabelShape | undefined
  /** Names nobody in particular: `Question`, `MODERATOR`. */
  generic: boolean
  /** Whether it is written in capitals each time. */
  inCapitals: boolean
  /** Whether the register or the front matter has it. */
  known: boolean
  /** Times with a colon or as a mark, at the start of a block, and times in all. */
  count: number
  inAll: number
  /** Times at the start of a block without a colon, as `CHAIR POWELL.` or `[John Smith]`. */
  uncoloned: number
  /** Whether a time or something in brackets stands in it each time. */
  noted: boolean
  emphasised: number
}

/** What the labels of a document look like. */
export type LabelCustoms = {
  /** Labels in capitals with a form of address or an office, as in `MS. PSAKI`: how many times. */
  capitals: number
  /** Recurring names and offices in small letters, as in `John Smith`: how many times. */
  names: number
  /** Capitals with a full stop in place of the colon. */
  stops: number
  /** Names in brackets, or emphasised alone on a line: how many different ones recur. */
  unmarked: number
  /** `Q` without a name: how many times. */
  marks: number
  /** `Question` and the like. */
  questions: boolean
}

const withNote = /[^\s([（][([（][^()[\]]{2,80}[)\]）]$|\S [([（][^()[\]]{2,80}[)\]）]$/u

/** Gather what a document shows of each candidate's key. */
export function gatherEvidence(
  candidates: readonly PlacedCandidate[],
  isKnown: (key: string) => boolean,
): ReadonlyMap<string, LabelEvidence> {
  const evidence = new Map<string, LabelEvidence>()
  for (const candidate of candidates) {
    const { key, label } = candidate
    const found = evidence.get(key) ?? begin(label, key, isKnown)
    evidence.set(key, found)
    addEvidence(found, candidate)
  }
  return evidence
}

function addEvidence(found: LabelEvidence, candidate: PlacedCandidate): void {
  const { key, label, atBlockStart, form } = candidate
  const uncoloned = form === 'stop' || form === 'bracket' || form === 'line'
  if (label !== label.toUpperCase()) found.inCapitals = false
  else if (!found.shape?.capitals) found.shape = shapeOfLabel(label, key)
  if (!uncoloned && form !== 'tight') found.inAll++
  if (atBlockStart && !uncoloned && form !== 'tight') found.count++
  if (atBlockStart && uncoloned) found.uncoloned++
  if (!candidate.time && !withNote.test(label)) found.noted = false
  if (candidate.emphasised) found.emphasised++
}

/** What the evidence says of the document's customs. */
export function learnCustoms(evidence: ReadonlyMap<string, LabelEvidence>): LabelCustoms {
  const customs: LabelCustoms = { capitals: 0, names: 0, stops: 0, unmarked: 0, marks: 0, questions: false }
  for (const [key, { shape, generic, count, inAll, uncoloned }] of evidence) {
    if (key === 'Q') customs.marks = count
    else if (generic && key !== 'A') customs.questions ||= count > 0
    if (shape?.name && shape.words > 1 && uncoloned > 1) customs.unmarked++
    if (shape?.name && !shape.capitals && shape.words > 1 && (count > 1 || shape.office)) customs.names += count
    if (!shape?.capitals || !(shape.address || shape.office)) continue
    customs.capitals += inAll
    customs.stops += uncoloned
  }
  return customs
}

/** Whether labels in this document are in capitals: then what is not is rarely one. */
export function usesCapitals({ capitals, names }: LabelCustoms): boolean {
  return capitals >= 2 && capitals > names
}

function begin(label: string, key: string, isKnown: (key: string) => boolean): LabelEvidence {
  const shape = shapeOfLabel(label, key)
  const generic = findGenericSpeaker(label) !== undefined
  return {
    shape,
    generic,
    inCapitals: true,
    known: isKnown(key),
    count: 0,
    inAll: 0,
    uncoloned: 0,
    noted: true,
    emphasised: 0,
  }
}
