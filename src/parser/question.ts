const greeting =
  /^(?:(?:yes|yeah|okay|great|perfect|well|so)[,.]? )?(?:(?:thank you|thanks)(?: so much| very much| a lot)?,? (?:\p{L}[\p{L}’-]+|mr\.)|(?:hi|hello|hey|good (?:morning|afternoon|evening|day))\b|(?:mr\.?|madam|mme) (?:vice )?(?:president|secretary|prime minister|minister|ambassador|speaker|chair))/iu
const midSentence = /^[“"(\s]*(?:—|–|-|…|\.\.\.|\p{Ll})/u
const followUp =
  /^(?:and|but|so|or|then|also|because|which|just to (?:follow|clarify)|to follow up|follow-up|following up|does that|do you mean|is that|was that|are those|why not|how so|such as|like what)\b/iu
const endsInQuestion = /[?？]["”’)」]*(?:\s+[^.?!]{0,80}[.!]?["”’)]*)?\s*$/u
const fewestWords = 6
/** So many words after a question may be an address: “Is that so, Mr. President?” or “Why? Madam Secretary.” */
const mostAddress = 3

/** Whether a question greets, thanks or addresses whom it asks, as somebody does whose turn begins. */
export function opensWithGreeting(text: string): boolean {
  return greeting.test(text.slice(0, 100))
}

/** Whether a question begins as one that goes on from the answer before it: “And …”, “But …”, in mid-sentence. */
export function isFollowUp(text: string): boolean {
  const start = text.slice(0, 40)
  return midSentence.test(start) || followUp.test(start)
}

/** Whether a statement's last sentence, or the last but one, is a question. */
export function asks(text: string): boolean {
  return endsInQuestion.test(text.slice(-200))
}

/** Whether one of many asks rather than shouts: six words or more, a question in it. */
export function isFullQuestion(text: string): boolean {
  const trimmed = text.trim()
  return hasQuestion(trimmed) && trimmed.split(/\s+/u, fewestWords).length >= fewestWords
}

/** How many question marks a statement has. */
export function countQuestions(text: string): number {
  return text.match(/[?？]/gu)?.length ?? 0
}

/** Whether any sentence of a statement is a question. */
export function hasQuestion(text: string): boolean {
  return /[?？]/u.test(text)
}

/** Whether every sentence of a statement is a question, but for words of address: a turn that does nothing but ask. */
export function onlyAsks(text: string): boolean {
  if (text.length > 200 || !asks(text)) return false
  const sentences = text.split(/(?<=[.?!…])\s+/u)
  const rest = /\?["”’)]*([^?]*)$/u.exec(text)?.[1] ?? ''
  if (rest.trim().split(/\s+/u).length > mostAddress) return false
  return sentences.filter((sentence) => sentence.endsWith('?')).length * 2 > sentences.length - 1
}

const request =
  /\b(?:(?:talk|tell|walk|speak)(?: to| with| about)? (?:us|me|a (?:little|bit))|(?:last|first) word to you|say something (?:about|kind|on)|(?:can|could|would|will) you (?:please )?(?:tell|talk|say|share|explain|describe|give|speak))\b/iu

/** Whether a statement's last words ask to be told without a question mark: “Talk to us about …” */
export function requests(text: string): boolean {
  return request.test(text.slice(-250))
}
