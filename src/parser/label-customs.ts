import type { LabelEvidence } from './label-evidence.ts'
import type { LabelShape } from './label-shape.ts'

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
  /** Names alone on a line: how many different ones recur. */
  bare: number
  /** Names with a time, and emphasised ones with a colon that recur: how many times. */
  timed: number
  emphasised: number
  /** Whether labels stand at the start of lines rather than of blocks, and whether they stand in the middle of lines. */
  dense: boolean
  runOn: boolean
  /** `Q` without a name: how many times. */
  marks: number
  /** `Question` and the like. */
  questions: boolean
}

/** From so many on, labels inside blocks are a custom of the document. */
const fewestInside = 3

/** What the evidence says of the document's customs. */
export function learnCustoms(evidence: ReadonlyMap<string, LabelEvidence>): LabelCustoms {
  const places = countPlaces(evidence)
  const customs: LabelCustoms = {
    ...{ capitals: 0, names: 0, stops: 0, unmarked: 0, bare: 0, timed: 0, emphasised: 0, marks: 0, questions: false },
    dense: places.inner >= fewestInside && places.inner > places.count,
    runOn: places.middle >= fewestInside && places.middle > places.count + places.inner,
  }
  for (const [key, found] of evidence) {
    const count = placed(found, customs)
    if (key === 'Q' || key === 'P') customs.marks = Math.max(customs.marks, count)
    else if (found.generic && key !== 'A') customs.questions ||= count > 0
    if (found.shape) addShape(customs, found.shape, found, count)
  }
  return customs
}

function addShape(customs: LabelCustoms, shape: LabelShape, found: LabelEvidence, count: number): void {
  const { uncoloned, bare, timed, emphasised, inAll, generic } = found
  const named = shape.name || shape.capitals
  const full = shape.words > 1 || generic
  if (uncoloned > 1 && (named ? full || uncoloned > 2 : shape.caseless)) customs.unmarked++
  if (isTitled(shape)) customs.stops += uncoloned
  if (shape.capitals && isTitled(shape)) customs.capitals += inAll
  if (!named) return
  if (bare > 1 && (full || (bare > 2 && shape.capitals))) customs.bare++
  if (!shape.capitals && shape.words > 1 && (count > 1 || shape.office)) customs.names += count
  customs.timed += timed
  if (emphasised > 1) customs.emphasised += emphasised
}

const isTitled = ({ address, office }: LabelShape) => address || office

/** How many candidates that are labels beyond doubt, or recur, stand where. */
function countPlaces(evidence: ReadonlyMap<string, LabelEvidence>) {
  const places = { count: 0, inner: 0, middle: 0 }
  for (const { shape, generic, known, count, inner, middle } of evidence.values()) {
    const sure = generic || known || (shape?.capitals && isTitled(shape))
    const recurs = (shape?.name || shape?.capitals) && shape.words > 1 && count + inner + middle > 1
    if (!sure && !recurs) continue
    places.count += count
    places.inner += inner
    places.middle += middle
  }
  return places
}

/** How often a label stands where labels stand in this document. */
export function placed({ count, inner, middle }: LabelEvidence, { dense, runOn }: LabelCustoms): number {
  return count + (dense || runOn ? inner : 0) + (runOn ? middle : 0)
}

/** Whether labels in this document are in capitals: then what is not is rarely one. */
export function usesCapitals({ capitals, names }: LabelCustoms): boolean {
  return capitals >= 2 && capitals > names
}
