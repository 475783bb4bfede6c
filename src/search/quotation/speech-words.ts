const languages = {
  en: 'said|says|say|told|tells|added|adds|noted|notes|stated|states|argued|argues|asked|asks|replied|replies|answered|explained|insisted|insists|declared|announced|warned|warns|stressed|emphasi[sz]ed|claimed|claims|continued|wrote|writes|tweeted|remarked|responded|quipped|admitted|acknowledged|promised|vowed|pledged|recalled|concluded|commented|observed|joked|called|described|reiterated|suggested|put it',
  de: 'sagte|sagt|so|erklärte|erklärt|betonte|betont|meinte|meint|antwortete|fügte|fragte|warnte|schrieb|ergänzte|forderte|stellte',
  fr: 'déclaré|déclare|dit|affirmé|affirme|expliqué|explique|souligné|souligne|ajouté|ajoute|répondu|répond|estimé|estime|précisé|annoncé|indiqué|assuré|lancé|martelé',
  es: 'dijo|afirmó|declaró|señaló|añadió|explicó|aseguró|subrayó|respondió|preguntó',
  it: 'detto|dichiarato|affermato|disse|spiegato|aggiunto',
  pt: 'afirmou|declarou|acrescentou|explicou|respondeu|perguntou',
  ru: 'сказала?|заявила?|отметила?|подчеркнула?|добавила?|пояснила?|ответила?|сообщила?|спросила?|напомнила?|считает|говорит|подчеркивает',
}
const unspaced = '说|說|表示|指出|称|稱|强调|強調|回答|述べた|語った|強調した'

/** A verb of saying, in the languages that quotations come in most. */
export const speechVerb = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${Object.values(languages).join('|')})(?![\\p{L}\\p{M}])|(?:${unspaced})`,
  'giu',
)

/** Words that name whose words follow without a verb. */
export const accordingTo =
  /(?<![\p{L}\p{M}])(?:according to|in the words of|selon|d['’]après|laut|zufolge|по словам|według|según|segundo|secondo)(?![\p{L}\p{M}])|据/giu

/** A person who was named before. */
export const pronoun =
  /(?<![\p{L}\p{M}])(?:he|she|they|er|sie|il|elle|он|она|él|ella|lui|lei|ele|ela)(?![\p{L}\p{M}])|[他她]/iu

/** Words in capitals that are no part of a name: titles, offices, places in a sentence, days. In lower case, romanised. */
export const notNames = new Set(
  `a an the this that these those he she it they we i you but and or so in on at as for from to with by of when while where
  after before during if then there here his her their our my its asked yes no not what why how who
  mr ms mrs miss dr prof sir lord lady madam madame monsieur m mme herr frau senor senora signor
  president vice prime minister secretary press senator sen rep representative congressman congresswoman governor gov
  general gen admiral colonel captain chancellor king queen prince princess ambassador spokesman spokeswoman spokesperson
  director chair chairman chairwoman chief deputy assistant under special envoy foreign defense defence white house state
  treasury national security adviser advisor administration official officials reporter reporters journalist
  aussenminister praesident prasident kanzler bundeskanzler minister ministre premier presidente ministro
  ministr prezident glava kreml the-white-house united states
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
