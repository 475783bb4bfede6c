import { type LabelCustoms, usesCapitals } from './label-customs.ts'
import { isInCapitals, type LabelEvidence, type PlacedCandidate } from './label-evidence.ts'
import type { LabelShape } from './label-shape.ts'

/** Times a label must recur where nothing else speaks for it. */
export const fewest = { capitals: 2, fullName: 2, oneWord: 3, caseless: 2, customary: 2 }
/** So many labels with a full stop show that one in small letters is another. */
const manyStops = 6
const directions =
  /\b(?:LAUGHTER|APPLAUSE|CHEERS?|MUSIC|INAUDIBLE|UNINTELLIGIBLE|CROSS-?TALK|PAUSE|BREAK|VIDEO|AUDIO|\p{Lu}+ING|BEGIN|END|REDACTED|NO RESPONSE|SIGHS?|CHUCKLES?|LAUGHS?|SMILES|NODS|COUGHS?|SHRUGS|GESTURES?|UNCLEAR|INDISCERNIBLE|SILENCE|PH|SIC|RECORDING|TAPE|SCREEN|SLIDE|SHARES?|STARTS?|ENDS?)\b/u

/** Whether a candidate is written in capitals at its place. */
export const standsInCapitals = ({ label }: PlacedCandidate) => isInCapitals(label)

/** Without a colon, a label needs more: one like it with a colon, or that it recurs and is written as labels are here. */
export function isUncolonedLabel(
  candidate: PlacedCandidate,
  found: LabelEvidence,
  customs: LabelCustoms,
  coloned: boolean,
): boolean {
  const { form, heading } = candidate
  const { shape, known, generic } = found
  if (form === 'bracket' && generic) return customs.unmarked >= 1
  if (form === 'stop' && generic && !shape) return found.uncoloned >= fewest.fullName || /\d$/.test(candidate.key)
  if (!shape || directions.test(shape.key)) return false
  if (form === 'stop') return endsWithStop(candidate, shape, found, customs, coloned)
  if (form === 'bare') return standsBare(shape, found, customs, heading)
  if (form === 'line' && shape.capitals && (shape.address || shape.office)) return true
  if (usesCapitals(customs)) return false
  return coloned || known || isUnmarkedName(candidate, shape, found, customs)
}

/** A name in brackets, emphasised or with a time, where such names recur. */
function isUnmarkedName(
  candidate: PlacedCandidate,
  shape: LabelShape,
  found: LabelEvidence,
  customs: LabelCustoms,
): boolean {
  const { form } = candidate
  const { uncoloned } = found
  if (form === 'line' && candidate.time && customs.timed >= fewest.oneWord) return true
  const named = shape.name || shape.capitals || (shape.caseless && form === 'bracket')
  if (named && form === 'bracket' && uncoloned >= fewest.oneWord) return true
  if (customs.unmarked >= fewest.customary && named && isUsualName(shape, found, candidate)) return true
  return named && (shape.words > 1 || shape.caseless) && shape.words <= 6 && uncoloned >= fewest.fullName
}

/** A name alone on its line, where two or more recur so and hardly any label has a colon. */
function standsBare(shape: LabelShape, found: LabelEvidence, customs: LabelCustoms, heading: boolean): boolean {
  const { generic, known, bare, noted, spoken } = found
  if (customs.capitals + customs.names + customs.marks >= fewest.oneWord) return false
  if (!(shape.name || shape.capitals) || shape.words > 6 || customs.bare < fewest.customary) return false
  const titled = (shape.address || shape.office) && !heading
  if (known || generic || titled || (bare >= fewest.fullName && shape.words > 1)) return true
  if (shape.capitals && shape.words === 1) return bare >= fewest.oneWord
  return !heading && noted && spoken && shape.words > 1
}

/** `CHAIR POWELL.` where others stand so too, or where the same label has a colon elsewhere. */
function endsWithStop(
  candidate: PlacedCandidate,
  shape: LabelShape,
  { uncoloned }: LabelEvidence,
  customs: LabelCustoms,
  coloned: boolean,
): boolean {
  const titled = shape.address || shape.office
  if (!standsInCapitals(candidate) && (usesCapitals(customs) || customs.names >= fewest.customary)) return false
  if (coloned && titled) return true
  if (customs.stops < fewest.customary) return false
  if (!shape.capitals) return titled && (uncoloned >= fewest.fullName || customs.stops >= manyStops)
  return titled || (shape.words > 1 && (shape.words <= 3 || uncoloned >= fewest.fullName))
}

/** Where names stand unmarked: one with an office, one that recurs, or one that names nobody in particular. */
function isUsualName(
  { key, words, office, address, name }: LabelShape,
  { generic, uncoloned }: LabelEvidence,
  { spoken }: PlacedCandidate,
): boolean {
  if (generic || uncoloned >= fewest.fullName) return true
  return words > 1 && words <= 6 && !/\d/.test(key) && (office || address || (name && spoken && words <= 4))
}
