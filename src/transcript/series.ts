/** A day as titles end in it: `February 1, 2021`, `11. April 2025`, `11 de abril de 2025`, `11 апреля 2025 года`, `2025-04-11`. */
const day =
  /(?:\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|er|[.º])?(?: de| of)? \p{L}+\.?,?(?: de)? \d{4}(?: г(?:ода|\.)?)?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})$/u
/** What stands between a title and its day, or its place after a line: `Briefing – `, `Briefing (`, `Briefing, on `. */
const joint = /[\s,;:|(–—-]+(?:on|of|am|vom|du|le|del?|от)?\s*$/iu

/**
 * The series that an event belongs to by its title: the title without its day. Events with the same are one series.
 * A title that ends in no day is the name of its own.
 */
export function seriesOf(title: string): string {
  const plain = title.trim().replace(/\)$/, '')
  const bare = plain.replace(day, '')
  if (bare === plain) return title.trim()
  return bare.replace(joint, '').trim() || title.trim()
}
