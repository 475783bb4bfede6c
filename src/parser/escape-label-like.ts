import { findGenericSpeaker } from './generic-labels.ts'
import { readLabel } from './label.ts'
import { middleStarts } from './label-place.ts'
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
  return escapeColon(paragraph, found.textStart)
}

/** The colon of a label, not one of a time in it; where the label has no other, the first. */
function escapeColon(paragraph: string, textStart: number): string {
  const label = paragraph.slice(0, textStart).replace(/[:：](?=\s|$|[([])/u, '\\$&')
  return label.length > textStart || textStart === 0
    ? label + paragraph.slice(textStart)
    : paragraph.replace(/[:：]/u, '\\$&')
}

function escapeFirstLetter(paragraph: string): string {
  return paragraph.replace(/\p{L}/u, (letter) => `&#${letter.codePointAt(0)};`)
}

/** What looks like a label in the middle of a line, `… No. Q: Why?`, written so that none is seen there. */
export function escapeLabelsInside(line: string): string {
  const starts = [...middleStarts(line, 0, line.length)]
  const colons = [...new Set(starts.map((start) => line.slice(start).search(/[:：]/u) + start))]
  return colons.reverse().reduce((escaped, at) => `${escaped.slice(0, at)}\\${escaped.slice(at)}`, line)
}
