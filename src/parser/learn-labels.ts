import {
  gatherEvidence,
  type LabelCustoms,
  type LabelEvidence,
  learnCustoms,
  type PlacedCandidate,
  usesCapitals,
} from './label-evidence.ts'
import type { LabelShape } from './label-shape.ts'
import { findNearLabel } from './near-label.ts'

/** Times a label must recur where nothing else speaks for it. */
const fewest = { capitals: 2, fullName: 2, oneWord: 3, caseless: 2, customary: 2 }
/** Labels in capitals that everybody knows, for misspellings of them. */
const common = [
  'MODERATOR',
  'OPERATOR',
  'PARTICIPANT',
  'INTERPRETER',
  'AUDIENCE MEMBER',
  'THE PRESIDENT',
  'THE VICE PRESIDENT',
]
const directions =
  /\b(?:LAUGHTER|APPLAUSE|CHEERS?|MUSIC|INAUDIBLE|UNINTELLIGIBLE|CROSS-?TALK|PAUSE|BREAK|VIDEO|AUDIO|\p{Lu}+ING|BEGIN|END|REDACTED|NO RESPONSE)\b/u

/**
 * Learn which candidates are labels in this document. A candidate is one when the register or the front matter knows
 * it, when it names a form of address or an office in capitals, when it is a misspelling of one that is, or when it
 * recurs and is spelt like a name; what else the document does decides how much is asked of it.
 * `AND LET ME SAY THIS:` holds the words of a sentence and is none.
 * @param isKnown whether the register or front matter has a label or name with this key.
 */
export function learnLabels(
  candidates: readonly PlacedCandidate[],
  isKnown: (key: string) => boolean,
): (candidate: PlacedCandidate) => boolean {
  const evidence = gatherEvidence(candidates, isKnown)
  const customs = learnCustoms(evidence)
  const accepted = new Set<string>()
  for (const [key, found] of evidence) if (found.inAll > 0 && isLabelKey(key, found, customs)) accepted.add(key)
  const misspelt = findMisspelt(evidence, accepted, customs)
  return (candidate) => {
    const found = evidence.get(candidate.key)
    if (!found) return false
    if (candidate.form === 'stop' || candidate.form === 'bracket' || candidate.form === 'line') {
      return candidate.atBlockStart && isUncolonedLabel(candidate, found, customs, accepted.has(candidate.key))
    }
    if (misspelt.has(candidate.key)) return candidate.form === 'colon'
    return accepted.has(candidate.key) && standsAsLabel(candidate, found, customs)
  }
}

function isLabelKey(key: string, found: LabelEvidence, customs: LabelCustoms): boolean {
  const { shape, count } = found
  if (key === 'Q') return count >= 2 || customs.capitals > 0 || customs.questions
  if (found.known) return true
  if (key === 'A' || key === 'R') return count > 0 && count * 3 >= customs.marks
  const capitals = usesCapitals(customs)
  if (!shape) return found.generic && count >= 1 && (found.inCapitals || !capitals)
  if (found.generic) return shape.capitals || shape.caseless || !capitals
  if (shape.capitals) return isCapitalLabel(shape, count, capitals)
  if (shape.caseless) return count >= fewest.caseless && key.length <= 10
  return shape.name && isNameLabel(shape, found, customs)
}

function isCapitalLabel(shape: LabelShape, count: number, customary: boolean): boolean {
  if (shape.address || shape.office || count >= fewest.capitals) return true
  if (customary && /\p{L}\/\p{L}/u.test(shape.key)) return true
  return customary && !shape.numbered && shape.words >= 2 && shape.words <= 5
}

function isNameLabel(shape: LabelShape, found: LabelEvidence, customs: LabelCustoms): boolean {
  if (found.emphasised >= fewest.fullName && found.count >= fewest.fullName) return true
  if (usesCapitals(customs)) return false
  if (shape.address || shape.initials) return true
  if (shape.office && shape.words > 1 && customs.questions && found.count > 0) return true
  if (found.count > 0 && customs.names >= fewest.customary && isOneOfMany(shape, found, customs)) return true
  return found.count >= (shape.words > 1 ? fewest.fullName : fewest.oneWord)
}

/** A name that stands once among others like it: with an outlet or a time, or where others ask by label. */
function isOneOfMany(shape: LabelShape, found: LabelEvidence, customs: LabelCustoms): boolean {
  return found.noted || (customs.questions && shape.words >= 2 && shape.words <= 5)
}

/** Inside a block, or without space after the colon, only what is spelt as a label beyond doubt counts. */
function standsAsLabel({ atBlockStart, form }: PlacedCandidate, found: LabelEvidence, customs: LabelCustoms): boolean {
  if (atBlockStart && form !== 'tight') return true
  if (form === 'mark') return customs.marks > 0 || usesCapitals(customs)
  const { shape } = found
  return found.count > 0 || (shape?.capitals === true && (shape.address || shape.office))
}

/** Without a colon, a label needs more: one like it with a colon, or that it recurs and is written as labels are here. */
function isUncolonedLabel(
  { form }: PlacedCandidate,
  found: LabelEvidence,
  customs: LabelCustoms,
  coloned: boolean,
): boolean {
  const { shape, uncoloned, known, generic } = found
  if (!shape && form === 'bracket' && generic) return customs.unmarked >= 1
  if (!shape || directions.test(shape.key)) return false
  if (form === 'stop') return endsWithStop(shape, found, customs, coloned)
  if (form === 'line' && shape.capitals && (shape.address || shape.office)) return true
  if (usesCapitals(customs)) return false
  if (coloned || known) return true
  if (customs.unmarked >= fewest.customary && shape.name && isUsualName(shape, found)) return true
  const named = (shape.name || shape.capitals) && shape.words > 1 && shape.words <= 6
  return named && uncoloned >= fewest.fullName
}

/** `CHAIR POWELL.` where others stand so too, or where the same label has a colon elsewhere. */
function endsWithStop(
  shape: LabelShape,
  { uncoloned }: LabelEvidence,
  customs: LabelCustoms,
  coloned: boolean,
): boolean {
  const titled = shape.address || shape.office
  if (coloned && titled) return true
  if (customs.stops < fewest.customary || !shape.capitals || shape.words < 2) return false
  return titled || shape.words <= 3 || uncoloned >= fewest.fullName
}

/** Where names stand unmarked: one with an office, one that recurs, or one that names nobody in particular. */
function isUsualName({ words, office, address }: LabelShape, { generic, uncoloned }: LabelEvidence): boolean {
  return generic || uncoloned >= fewest.fullName || ((office || address) && words > 1 && words <= 6)
}

/** Keys in capitals that are one or two letters away from a label, or the surname of one alone. */
function findMisspelt(
  evidence: ReadonlyMap<string, LabelEvidence>,
  accepted: ReadonlySet<string>,
  customs: LabelCustoms,
): ReadonlySet<string> {
  if (customs.capitals === 0) return new Set()
  const right = [...accepted, ...common]
  const wrong = [...evidence].filter(
    ([key, { inCapitals, inAll }]) =>
      inAll > 0 && inCapitals && !accepted.has(key) && findNearLabel(key, right) !== undefined,
  )
  return new Set(wrong.map(([key]) => key))
}
