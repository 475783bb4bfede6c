/** Words of no content in English, which no query is made of. */
const stopWords = new Set(
  (
    'a about after again all also am an and any are as at back be because been before being but by can come could did do ' +
    'does doing don done down each even every first for from further get give go going good got great had has have having ' +
    'he her here hers him his how i if in into is it its just know last let like little ll look lot made make many may me ' +
    'might more most much must my need new no not now of off on one only or other our out over own people re really right ' +
    's said same say see she should so some something such t take than thank that the their them then there these they ' +
    'thing things think this those through time to too two under until up us ve very want was way we well were what when ' +
    'where which while who why will with would yes yet you your'
  ).split(' '),
)

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/u).filter((sentence) => sentence !== '')
}

/** The plain words of a sentence, as written; words with marks in them cut in two. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[A-Za-z]+/g) ?? []
}

/** The words of a sentence that say something, in lower case, each once. */
export function contentWordsOf(sentence: string): string[] {
  const words = sentence.match(/(?<![\w’'.-])[A-Za-z]{3,}(?![\w’'-]|\.\w)/g) ?? []
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !stopWords.has(word))
}
