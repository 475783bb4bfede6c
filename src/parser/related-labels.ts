import { findGenericSpeaker } from './generic-labels.ts'
import { type LabelCustoms, usesCapitals } from './label-customs.ts'
import type { LabelEvidence } from './label-evidence.ts'
import type { LabelShape } from './label-shape.ts'
import { joiningWords } from './label-words.ts'
import { findNearLabel } from './near-label.ts'

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
/** Among more labels than this, and in longer ones, names of others are not looked for. */
const mostLabels = 200
const longestKey = 120
const shortestSurname = 4

/** Keys that end in an accepted name: `文化部部长孙雅琴` beside `孙雅琴`, `Lake Forum moderator Ann Lee` beside `Ann Lee`. */
export function findLongerKeys(
  evidence: ReadonlyMap<string, LabelEvidence>,
  accepted: ReadonlySet<string>,
  customs: LabelCustoms,
): string[] {
  const names = [...accepted].filter((key) => {
    const shape = evidence.get(key)?.shape
    if (findGenericSpeaker(key) || shape === undefined) return false
    return shape.caseless ? key.length >= 2 : shape.words > 1 || isSurname(key, shape)
  })
  if (names.length === 0 || names.length > mostLabels) return []
  return [...evidence].flatMap(([key, { inAll, shape }]) => {
    if (inAll === 0 || accepted.has(key) || key.length > longestKey || !shape) return []
    if (!shape.name && !shape.capitals && !shape.caseless && !shape.office) return []
    if (joiningWords.has(key.split(' ')[0] ?? '') || (usesCapitals(customs) && !shape.capitals)) return []
    const end = shape.caseless ? '' : ' '
    return names.some((name) => key.endsWith(end + name)) ? [key] : []
  })
}

/** `Mettmann`, for which `Sandra Mettmann` stands the first time. */
const isSurname = (key: string, { name, office, numbered }: LabelShape) =>
  name && !office && !numbered && key.length >= shortestSurname

/** Keys in capitals that are one or two letters away from a label, or the surname of one alone. */
export function findMisspeltKeys(
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
