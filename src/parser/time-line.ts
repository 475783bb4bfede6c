const time = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:[AP]\.?\s?M\.?|hrs?|h|hours)?`
const zone = String.raw`(?:\s*\(?[A-Z][A-Za-z.]{0,5}(?:[+-]\d{1,2})?\)?|\s*\(?local(?: time)?\)?)?`
const clock = new RegExp(`^[*_([\\s]*${time}${zone}(?:\\s*[-–—]\\s*${time}${zone})?[*_.)\\]\\s]*$`, 'iu')
const precise = /\d{1,2}[:.]\d{2}|\d\s*[AP]\.?\s?M\b/i
const end = new RegExp(`^[*_\\s]*\\(?(?:END|ENDS|Ends?)\\b[\\s.:—–-]*(?:\\(?${time}${zone}\\)?)?[*_.)\\s]*$`, 'u')
const mark = /^[*_\s]*(?:-\s*(?:END|ENDS|30)\s*-|END|ENDS|END OF TRANSCRIPT|End of transcript)[*_.\s]*$/

/**
 * Whether a line is the time at which an event began: `2:17 P.M. EDT`, `(11:05 a.m.)`, `10.30 h`.
 */
export function isTimeLine(plain: string): boolean {
  return plain.length <= 60 && precise.test(plain) && clock.test(plain)
}

/** Whether a line says that the event is over: `END`, `END 3:06 P.M. EDT`, `-30-`. */
export function isEndMark(plain: string): boolean {
  return plain.length <= 80 && (end.test(plain) || mark.test(plain))
}
