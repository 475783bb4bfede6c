import { findGenericSpeaker } from './generic-labels.ts'
import type { LabelCandidate } from './label-candidate.ts'
import { type LabelShape, shapeOfLabel } from './label-shape.ts'
import { readNamedGeneric } from './named-generic.ts'

/**
 * A candidate and where it stands: at the start of a block, of a line inside one, or of a sentence inside a line.
 * `settled` when what stands before it ends a sentence or breaks off.
 */
export type PlacedCandidate = LabelCandidate & {
  block: number
  place: 'block' | 'line' | 'middle'
  settled: boolean
  /** What follows it may be spoken. */
  spoken: boolean
  heading: boolean
}

/** What a document shows of all candidates with one key. */
export type LabelEvidence = {
  /** Of its spelling in capitals, where there is one. */
  shape: LabelShape | undefined
  /** Names nobody in particular: `Question`, `MODERATOR`. */
  generic: boolean
  /** Whether it is written in capitals each time, and whether it is at least once. */
  inCapitals: boolean
  everCapitals: boolean
  /** Whether the register or the front matter has it. */
  known: boolean
  /** Times with a colon or as a mark: at the start of a block, at that of a line that follows a sentence, in a line. */
  count: number
  inner: number
  middle: number
  inAll: number
  /** Times without a colon, as `CHAIR POWELL.` or `[John Smith]`, and times alone on a line without any mark. */
  uncoloned: number
  bare: number
  /** Times with a time beside it. */
  timed: number
  /** Whether what follows may be spoken each time. */
  spoken: boolean
  /** Whether a time or something in brackets stands in it each time. */
  noted: boolean
  emphasised: number
}

const withNote =
  /[^\s([（][([（][^()[\]]{2,80}[)\]）]$|\S [([（][^()[\]]{2,80}[)\]）]$|^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}(?:,| [–—/|-]) [^,()[\]]{2,60}$/u

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
  const { key, label } = candidate
  if (!isInCapitals(label)) found.inCapitals = false
  else {
    found.everCapitals = true
    if (!found.shape?.capitals) found.shape = shapeOfLabel(label, key)
  }
  countPlace(found, candidate)
  if (!candidate.time && !withNote.test(label)) found.noted = false
  if (candidate.emphasised && !isUncoloned(candidate)) found.emphasised++
  if (candidate.time) found.timed++
  if (!candidate.spoken) found.spoken = false
}

function countPlace(found: LabelEvidence, candidate: PlacedCandidate): void {
  const { place, settled, form } = candidate
  if (form === 'bare') found.bare++
  else if (isUncoloned(candidate)) found.uncoloned += place === 'block' || settled ? 1 : 0
  else if (form !== 'tight') {
    found.inAll++
    if (place === 'block') found.count++
    else if (place === 'middle') found.middle++
    else if (settled) found.inner++
  }
}

/** Whether a label is written in capitals, but for what stands in brackets. */
export function isInCapitals(label: string): boolean {
  const bare = label.replace(/[([（][^()[\]（）]*[)\]）]/gu, '')
  return bare === bare.toUpperCase()
}

/** Whether a candidate has neither a colon nor is a mark such as `Q`. */
export function isUncoloned({ form }: LabelCandidate): boolean {
  return form === 'stop' || form === 'bracket' || form === 'line' || form === 'bare'
}

function begin(label: string, key: string, isKnown: (key: string) => boolean): LabelEvidence {
  const shape = shapeOfLabel(label, key)
  const generic =
    findGenericSpeaker(label) !== undefined || (isInCapitals(label) && readNamedGeneric(label) !== undefined)
  return {
    shape,
    generic,
    inCapitals: true,
    everCapitals: false,
    known: isKnown(key),
    ...{ count: 0, inner: 0, middle: 0, inAll: 0, uncoloned: 0, bare: 0, timed: 0 },
    noted: true,
    spoken: true,
    emphasised: 0,
  }
}
