const direction = /\([^()]*\)|\[[^[\]]*\]/gu
const words = new Set(
  `YEAH YES YEP YUP RIGHT OKAY OK SURE TRUE WOW AMEN EXACTLY ABSOLUTELY MM-HMM MMHMM MHM UH-HUH HMM OH AH THANK THANKS
   YOU SO MUCH VERY THAT'S CORRECT INDEED WOO-HOO YAY HEAR GREAT GOOD WELL ANYTIME OF COURSE`.split(/\s+/u),
)
const most = 5
/** `Thank you, Mr. President.` */
const thanksByName = /^(?:Thank you|Thanks),? \p{Lu}[\p{L}.’' ]+[.!]?$/u

/** A statement's words without stage directions, in capitals. */
function wordsOf(text: string): string[] {
  const plain = text.replace(direction, ' ').replace(/[’‘]/gu, "'").toUpperCase()
  return plain.match(/[\p{L}\p{N}'-]*[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
}

/** Whether a statement only shows that somebody listens: “Yeah.”, “That’s right.”, “Thank you.”, “(Laughs.)” */
export function isBackChannel(text: string): boolean {
  if (text.length > 80) return false
  const said = wordsOf(text)
  return said.length <= most && said.every((word) => words.has(word))
}

const brokenOff = /^[\s“"(]*(?:—|–|--|…)|(?:—|–|--|…)[”")\s]*$/u

/** Whether a statement is nothing but thanks to somebody by name. */
export function isThanksByName(text: string): boolean {
  return text.length <= 60 && thanksByName.test(text)
}

/** Whether a statement is five words or fewer, no question, and neither breaks off nor goes on with a sentence. */
export function isThrownIn(text: string): boolean {
  return text.length <= 80 && !brokenOff.test(text) && !text.includes('?') && wordsOf(text).length <= most
}
