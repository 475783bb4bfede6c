const starred = /^(?:\\?\*{1,3}|†|‡|\[\d{1,2}\]|\^\d)\s*(?=[\p{L}“"([])/u
const note =
  /^[*_([\\]*(?:editor[’']?s? note|note|correction|please (?:note|see)|\*|this (?:transcript|version) (?:has been|was)|corrections? (?:are|is)|ed\. note|(?:the following|below|this) is (?:a|an|the) (?:\p{L}+ ){0,3}transcript)\b/iu

const prepared = /^[*_([\s]*(?:remarks )?as (?:prepared|delivered)\b[^.]{0,60}[*_)\].\s]*$/iu

/**
 * Whether a paragraph is a note on the transcript: an asterisk and words at its end, an editor's note, or a notice of
 * corrections or of remarks as prepared for delivery. Emphasis, `*words*`, is none.
 */
export function isFootnote(markdown: string, plain: string): boolean {
  if (plain.length > 1200) return false
  if (prepared.test(plain)) return true
  if (
    note.test(plain) &&
    /\b(?:transcript|asterisk|correct|correction|below|edited|updated|note:|marked|errors)/iu.test(plain)
  )
    return true
  return /^\\\*/.test(markdown) && starred.test(plain)
}
