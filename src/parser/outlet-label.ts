import { labelKey } from './label-key.ts'
import { isTitleWord } from './label-words.ts'

/** Words that news outlets are named with, and the ends of words that are. */
const outletWord =
  /(?:^|[\s-])(?:TV|Radio|Wire|News|Newswire|Times|Daily|Gazette|Gazeta|Herald|Tribune|Journal|Chronicle|Observer|Agency|Agence|Agencia|Agenzia|Agentur|Zeitung|Rundschau|Anzeiger|Diario|Diário|Correo|Canal|Kanal|Channel|Télé|Courrier|Magazine|Weekly|Today|Review|Business|Ledger|Network|Media|(?:Evening|Morning|Sunday) \p{Lu}\p{L}+|Broadcasting|Wire Service|Газета|Радио|Телеканал|Агентство|Вестник|ТВ|\p{Lu}\p{L}+(?:zeitung|blatt|post|posten|bladet|kurier|anzeiger|rundschau))(?=$|\s)/u
/** The name of a paper with its article: `Le Littoral`, `El Contable`. */
const articled = /^(?:Le|La|Les|Il|El|Der|Die|Das) \p{Lu}\p{Ll}+(?: \p{L}+){0,3}$|^L[’']\p{Lu}\p{Ll}+$/u
const quoted = /^(?:«[^«»]{1,60}»|„[^„“”]{1,60}[“”]|“[^“”]{1,60}”|"[^"]{1,60}")$/u
const mostWords = 5

/**
 * Whether a label is nothing but the name of a news outlet, `Harbor TV`, `Le Littoral`, `«Вестник»`: then somebody asks
 * who has no name.
 */
export function isOutletLabel(label: string): boolean {
  const words = label.split(' ')
  if (words.length > mostWords || /[()[\],/|]|\s[–—-]\s/u.test(label)) return false
  if (quoted.test(label)) return true
  if (words.some((word) => isTitleWord(labelKey(word)))) return false
  return articled.test(label) || outletWord.test(label)
}
