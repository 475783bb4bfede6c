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

const statedPlace =
  /^(?:place|venue|location|where|地点|地點|场所|ort|lieu|lugar|local|место)\s?[:：]\s*(?<place>\S[^\n]{1,200})$/iu
const statedFact =
  /^(?:time|date|when|duration|topics?|tags?|themes?|speakers?|participants?|guests?|candidates?|present|attendees|source|author|recorded|published|updated|transcribed by|时间|時間|日期|来源|來源|字体|作者|责任编辑|themen?|sprecher(?:innen)?|teilnehmer(?:innen)?|datum|date|thèmes?|intervenants?|fecha|tema|temas|participantes|дата|время|источник|тема|темы|участники)\s?[:：]\s*\S[^\n]{0,300}$/iu

/** The place that a line states: `地点：梅地亚厅`, `Venue: Town Hall`. */
export function readStatedPlace(plain: string): string | undefined {
  return statedPlace.exec(plain.trim())?.groups?.['place']
}

/** Whether a line states something of the event as in a form: `Sprecher: SRS Müller, Wagner (AA)`. */
export function isStatedFact(plain: string): boolean {
  return statedFact.test(plain.trim())
}
