import { findGenericSpeaker } from './generic-labels.ts'
import type { LabelCandidate } from './label.ts'
import { type LabelShape, shapeOfLabel } from './label-shape.ts'

/** A candidate and where it stands: at the start of a block, or of a line inside one. */
export type PlacedCandidate = LabelCandidate & { block: number; atBlockStart: boolean }

type Evidence = {
  shape: LabelShape | undefined
  generic: boolean
  /** Whether it is written in capitals each time. */
  inCapitals: boolean
  known: boolean
  /** Times at the start of a block, and times in all. */
  count: number
  inAll: number
  emphasised: number
}
type Customs = { capitals: boolean; marks: boolean; questions: boolean }

/** Times a label must recur where nothing else speaks for it. */
const fewest = { capitals: 2, fullName: 2, oneWord: 3, caseless: 2 }

/**
 * Learn which candidates are labels in this document. A candidate is one when the register or the front matter knows
 * it, when it names a form of address or an office in capitals, or when it recurs and is spelt like a name; what else
 * the document does decides how much is asked of it. `AND LET ME SAY THIS:` holds the words of a sentence and is none.
 * @param isKnown whether the register or front matter has a label or name with this key.
 */
export function learnLabels(
  candidates: readonly PlacedCandidate[],
  isKnown: (key: string) => boolean,
): (candidate: PlacedCandidate) => boolean {
  const evidence = collectEvidence(candidates, isKnown)
  const customs = learnCustoms(evidence)
  const accepted = new Set<string>()
  for (const [key, found] of evidence) if (isLabelKey(key, found, customs)) accepted.add(key)
  return (candidate) => accepted.has(candidate.key) && standsAsLabel(candidate, evidence.get(candidate.key), customs)
}

function collectEvidence(candidates: readonly PlacedCandidate[], isKnown: (key: string) => boolean) {
  const evidence = new Map<string, Evidence>()
  for (const { key, label, atBlockStart, emphasised, form } of candidates) {
    let found = evidence.get(key)
    if (!found) {
      const generic = findGenericSpeaker(label) !== undefined
      found = {
        shape: shapeOfLabel(label, key),
        generic,
        inCapitals: true,
        known: isKnown(key),
        count: 0,
        inAll: 0,
        emphasised: 0,
      }
      evidence.set(key, found)
    }
    if (label !== label.toUpperCase()) found.inCapitals = false
    if (form !== 'tight') found.inAll++
    if (atBlockStart && form !== 'tight') found.count++
    if (emphasised) found.emphasised++
  }
  return evidence
}

function learnCustoms(evidence: ReadonlyMap<string, Evidence>): Customs {
  const customs = { capitals: false, marks: false, questions: false }
  let strong = 0
  for (const [key, { shape, generic, count, inAll }] of evidence) {
    if (key === 'Q') customs.marks = count > 0
    else if (generic && key !== 'A') customs.questions ||= count > 0
    if (shape?.capitals && (shape.address || shape.office)) strong += inAll
  }
  customs.capitals = strong >= 2
  return customs
}

function isLabelKey(key: string, found: Evidence, customs: Customs): boolean {
  const { shape, count } = found
  if (key === 'Q') return count >= 2 || customs.capitals || customs.questions
  if (key === 'A') return count > 0 && customs.marks
  if (found.known) return true
  if (!shape) return found.generic && count >= 1 && (found.inCapitals || !customs.capitals)
  if (found.generic) return shape.capitals || shape.caseless || !customs.capitals
  if (shape.capitals) return isCapitalLabel(shape, count, customs)
  if (shape.caseless) return count >= fewest.caseless && key.length <= 10
  return shape.name && isNameLabel(shape, found, customs)
}

function isCapitalLabel(shape: LabelShape, count: number, customs: Customs): boolean {
  if (shape.address || shape.office || count >= fewest.capitals) return true
  return customs.capitals && shape.words >= 2 && shape.words <= 5
}

function isNameLabel(shape: LabelShape, found: Evidence, customs: Customs): boolean {
  if (found.emphasised >= fewest.fullName && found.count >= fewest.fullName) return true
  if (customs.capitals) return false
  if (shape.address || shape.initials) return true
  return found.count >= (shape.words > 1 ? fewest.fullName : fewest.oneWord)
}

/** Inside a block, or without space after the colon, only what is spelt as a label beyond doubt counts. */
function standsAsLabel(candidate: PlacedCandidate, found: Evidence | undefined, customs: Customs): boolean {
  if (!found || (candidate.atBlockStart && candidate.form !== 'tight')) return true
  if (candidate.form === 'mark') return customs.marks || customs.capitals
  const { shape } = found
  return found.count > 0 || (shape?.capitals === true && (shape.address || shape.office))
}
