const time = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:[AP]\.?\s?M\.?|hrs?|h|hours)?`
const zone = String.raw`(?:\s*\(?[A-Z][A-Za-z.]{0,5}(?:[+-]\d{1,2})?\)?|\s*\(?local(?: time)?\)?)?`
const clock = new RegExp(`^[*_([\\s]*${time}${zone}(?:\\s*[-–—]\\s*${time}${zone})?[*_.)\\]\\s]*$`, 'iu')
const precise = /\d{1,2}[:.]\d{2}|\d\s*[AP]\.?\s?M\b/i
const end = new RegExp(`^[*_\\s]*\\(?(?:END|ENDS|Ends?)\\b[\\s.:—–-]*(?:\\(?${time}${zone}\\)?)?[*_.)\\s]*$`, 'u')
const mark = /^[*_\s]*(?:-\s*(?:END|ENDS|30)\s*-|END|ENDS|END OF TRANSCRIPT|End of transcript)[*_.\s]*$/
const recorded = `(?:recording|tape|audio|briefing|call|interview|session|transcript|press conference|conference|hearing|meeting|committee|subcommittee|event|broadcast|video)`
const recordMark = new RegExp(
  String.raw`^[([](?:(?:the |this )?${recorded} (?:of [^()[\]]{1,40} )?(?:starts?|started|begins?|began|ends?|ended|resumes?|resumed|stops?|stopped|is over|(?:was|were|is) (?:concluded|adjourned|recessed|ended)|concluded|adjourned|recessed)\b[^()[\]]*|(?:end|start|beginning) of (?:the )?${recorded}\b[^()[\]]*|whereupon,?[^()[\]]*\b(?:adjourned|recessed|concluded)\b[^()[\]]*)[)\]][.]?$`,
  'iu',
)

/**
 * Whether a line is the time at which an event began: `2:17 P.M. EDT`, `(11:05 a.m.)`, `10.30 h`.
 */
export function isTimeLine(plain: string): boolean {
  return plain.length <= 60 && precise.test(plain) && clock.test(plain)
}

/** Whether a line in brackets says that a record or an event begins or ends: `[Recording starts]`, `[End of tape 1]`. */
export function isRecordMark(plain: string): boolean {
  return plain.length <= 160 && recordMark.test(plain.replace(/^[*_\s]+|[*_\s]+$/gu, ''))
}

/** Whether a line says that the event is over: `END`, `END 3:06 P.M. EDT`, `-30-`. */
export function isEndMark(plain: string): boolean {
  return plain.length <= 80 && (end.test(plain) || mark.test(plain))
}
