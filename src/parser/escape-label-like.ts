import { findGenericSpeaker } from './generic-labels.ts'
import { readLabel } from './label.ts'
import { shapeOfLabel } from './label-shape.ts'

/**
 * A paragraph that goes on a statement, written so that it isn't read as a label: `Psaki: no` becomes `Psaki\: no`
 * where `PSAKI` is known, `Q  Why?` becomes `&#81;  Why?`. The parser drops these escapes.
 */
export function escapeLabelLike(paragraph: string, known: ReadonlySet<string>): string {
  const found = readLabel(paragraph, 0)
  if (!found) return paragraph
  const shape = shapeOfLabel(found.label, found.key)
  const likely = shape !== undefined && (shape.capitals || shape.caseless || (shape.name && shape.words > 1))
  if (!known.has(found.key) && !likely && !findGenericSpeaker(found.label)) return paragraph
  if (found.form !== 'colon' && found.form !== 'tight') return escapeFirstLetter(paragraph)
  return paragraph.replace(/[:：]/u, '\\$&')
}

function escapeFirstLetter(paragraph: string): string {
  return paragraph.replace(/\p{L}/u, (letter) => `&#${letter.codePointAt(0)};`)
}
