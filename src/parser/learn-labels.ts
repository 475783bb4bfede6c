import { type LabelCustoms, learnCustoms, placed, usesCapitals } from './label-customs.ts'
import { gatherEvidence, isUncoloned, type LabelEvidence, type PlacedCandidate } from './label-evidence.ts'
import type { LabelShape } from './label-shape.ts'
import { findLongerKeys, findMisspeltKeys } from './related-labels.ts'
import { fewest, isUncolonedLabel, standsInCapitals } from './uncoloned-evidence.ts'

/** So many labels that are names show that one that stands once is another. */
const manyNames = 4

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
  for (const key of findLongerKeys(evidence, accepted, customs)) accepted.add(key)
  const misspelt = findMisspeltKeys(evidence, accepted, customs)
  return (candidate) => {
    const found = evidence.get(candidate.key)
    if (!found) return false
    if (isUncoloned(candidate)) {
      const { place, settled } = candidate
      return (place === 'block' || settled) && isUncolonedLabel(candidate, found, customs, accepted.has(candidate.key))
    }
    if (misspelt.has(candidate.key)) return candidate.form === 'colon' && candidate.place !== 'middle'
    return accepted.has(candidate.key) && standsAsLabel(candidate, found, customs)
  }
}

function isLabelKey(key: string, found: LabelEvidence, customs: LabelCustoms): boolean {
  const { shape } = found
  const count = placed(found, customs)
  if (key === 'Q') return count >= 2 || customs.capitals > 0 || customs.questions
  if (key === 'A' || key === 'R' || key === 'P') return count > 0 && count * 3 >= customs.marks
  if (found.known) return true
  const capitals = usesCapitals(customs)
  if (!shape) return found.generic && count >= 1 && (found.everCapitals || !capitals)
  if (found.generic) return shape.capitals || shape.caseless || !capitals
  if (shape.capitals) return isCapitalLabel(shape, found, count, capitals)
  if (shape.caseless) return count >= fewest.caseless && key.length <= 10
  return shape.name && isNameLabel(shape, found, count, customs)
}

function isCapitalLabel(
  shape: LabelShape,
  { noted, spoken }: LabelEvidence,
  count: number,
  customary: boolean,
): boolean {
  if (shape.address || shape.office || count >= fewest.capitals) return true
  if (!customary || !spoken) return false
  if (noted || /\p{L}\/\p{L}/u.test(shape.key)) return true
  return !shape.numbered && shape.words >= 2 && shape.words <= 5
}

function isNameLabel(shape: LabelShape, found: LabelEvidence, count: number, customs: LabelCustoms): boolean {
  if (found.emphasised >= fewest.fullName && count >= fewest.fullName) return true
  if (found.timed > 0 && customs.timed >= fewest.oneWord) return true
  if (found.emphasised > 0 && customs.emphasised >= fewest.oneWord && shape.words > 1) return true
  if (usesCapitals(customs)) return false
  if (shape.address || shape.initials) return true
  if (shape.office && shape.words > 1 && (customs.questions || customs.marks >= fewest.fullName) && count > 0)
    return true
  if (isBesideLetters(shape, found, count, customs)) return true
  if (count > 0 && customs.names >= fewest.customary && isOneOfMany(shape, found, customs)) return true
  return count >= (shape.words > 1 ? fewest.fullName : fewest.oneWord)
}

/** A full name that stands once beside questions marked by a letter. */
function isBesideLetters({ words }: LabelShape, { spoken }: LabelEvidence, count: number, { marks }: LabelCustoms) {
  return marks >= fewest.oneWord && count > 0 && spoken && words >= 2 && words <= 4
}

/** A name that stands once among others like it: with an outlet or a time, or where others ask by label. */
function isOneOfMany(shape: LabelShape, found: LabelEvidence, customs: LabelCustoms): boolean {
  if (found.noted) return true
  if (shape.words < 2 || shape.words > 5) return false
  return customs.questions || (customs.names >= manyNames && found.spoken)
}

/** Inside a block, or without space after the colon, only what is spelt as a label beyond doubt counts. */
function standsAsLabel(candidate: PlacedCandidate, found: LabelEvidence, customs: LabelCustoms): boolean {
  const { place, settled, form } = candidate
  const { shape, count, inner } = found
  if (place === 'block' && form !== 'tight') return true
  const sure = shape?.capitals === true && (shape.address || shape.office)
  if (place === 'middle') return customs.runOn || (sure && count > 0 && standsInCapitals(candidate))
  if (form === 'mark') return customs.marks > 0 || usesCapitals(customs)
  if (place === 'line' && !settled) return sure && count + inner > 0
  return count > 0 || sure || (place === 'line' && customs.dense)
}
