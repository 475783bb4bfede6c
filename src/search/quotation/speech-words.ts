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

const pronouns = 'he|she|they|er|sie|il|elle|он|она|él|ella|lui|lei|ele|ela'

/** What stands right before a verb when somebody speaks who was named before: `he later`. */
export const pronounBeforeVerb = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${pronouns})(?:\\s+(?:also|later|then|has|had|a|hat|auch))?$|[他她]\\p{Script=Han}{0,2}$`,
  'iu',
)
/** The same right after a verb: `said he`. */
export const pronounAfterVerb = new RegExp(`^\\s*(?:${pronouns})(?![\\p{L}\\p{M}])`, 'iu')

const toSet = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Forms of address and offices: the name of a person follows. In lower case, romanised. */
export const titles = toSet(`
  mr ms mrs miss dr prof sir lord lady madam madame monsieur m mme herr frau senor senora signor
  president vice prime minister secretary senator sen rep representative congressman congresswoman governor gov
  general gen admiral colonel captain chancellor king queen prince princess ambassador spokesman spokeswoman spokesperson
  director chair chairman chairwoman chief deputy adviser advisor reporter journalist
  aussenminister finanzminister finanzministerin prasident praesident kanzler bundeskanzler ministre premier presidente
  ministro ministr prezident glava`)

/** Other words in capitals that are no part of a person’s name: beginnings of sentences, institutions, days. */
export const notNames = toSet(`
  a an the this that these those he she it they we i you but and or so in on at as for from to with by of when while where
  after before during if then there here his her their our my its asked yes no not what why how who according meanwhile
  press assistant under special envoy foreign defense defence white house state treasury national security administration
  official officials reporters united states street post times journal news reuters bloomberg agency office
  department ministry party bank university committee council union court congress senate pentagon kremlin kreml
  association company group service institute foundation commission parliament government embassy army police
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`)
