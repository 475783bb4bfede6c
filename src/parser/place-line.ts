const endOfSentence = /[.!?…:;][”"’)]*$/u
const abbreviation = /(?:\b\p{L}|\b(?:St|Ave|Blvd|Rd|Mt|Ft|Dr|Jr|Sr|Inc|Co|Bldg|No|Va|Md|Pa|Fla|Calif))\.[*_)]*$/u
const salutation =
  /(?:ladies|gentlemen|friends|colleagues|mesdames|messieurs|damen|herren|señor[ae]s|senhor[ae]s|president|minister)[,!]$/iu
const mostWords = 16

/**
 * Whether a line before the first label names a place: `James S. Brady Press Briefing Room`, `Via Teleconference`,
 * `En Route Washington, D.C.` It begins with a capital, is short, and is no sentence.
 */
export function isPlaceLine(plain: string): boolean {
  const text = plain.trim()
  if (!/^[("“*_]*[\p{Lu}\p{N}]/u.test(text) || text.split(/\s+/u).length > mostWords) return false
  if (salutation.test(text)) return false
  return !endOfSentence.test(text) || abbreviation.test(text)
}
