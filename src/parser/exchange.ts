/** How the last words of a statement call on the next to ask. */
const call =
  /(?:^|[.!?…—–-]\s+)(?:(?:okay|ok|all right|alright|yes|yeah|sure|thanks|thank you|and|so|now|please|sorry|oh|one more|then|let’s)[,.—]?\s+){0,4}(?:go ahead|go right ahead|next question|last question|final question|(?:the )?first question|you’re up|your turn|over here|right here|(?:all the way )?in the (?:back|middle|front)|yes,? (?:sir|ma’am)|we(?:’ll| will) (?:now )?(?:take|go to)|(?:let’s|we’ll|i’ll) go to)(?:[,—]? [^.?!]{0,50})?[.?!]?$/iu
const name = /(?:^|[.!?…]\s+)(?<name>\p{Lu}[\p{Ll}’'-]{2,15})\?$/u
const notNames = new Set(
  'Right Okay What Why Who How When Where Sorry Really Yes Yeah Huh Pardon Correct Anything Anyone Anybody Hmm Sir Jeez Again Ready'.split(
    ' ',
  ),
)
const greeting =
  /^(?:(?:yes|yeah|okay|great|perfect|well|so)[,.]? )?(?:(?:thank you|thanks)(?: so much| very much| a lot)?,? (?:\p{Lu}[\p{L}’-]+|sir|ma’am|mr\.|madam)|(?:hi|hello|hey|good (?:morning|afternoon|evening|day))\b|(?:mr\.?|madam|mme) (?:vice )?(?:president|secretary|prime minister|minister|ambassador|speaker|chair))/iu
const midSentence = /^[“"(\s]*(?:—|–|-|…|\.\.\.|\p{Ll})/u
const followUp =
  /^(?:and|but|so|or|then|also|because|which|just to (?:follow|clarify)|to follow up|follow-up|following up|does that|do you mean|is that|was that|are those|why not|how so|such as|like what)\b/iu
const longestCall = 25

/**
 * Whether a statement's last words call on the next person to ask: “Go ahead, Zeke.”, “Next question.”, “Peter?”
 */
export function callsOnNext(text: string): boolean {
  const tail = text
    .slice(-160)
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .trim()
  if (call.test(tail)) return true
  const called = name.exec(tail)?.groups?.['name']
  return called !== undefined && !notNames.has(called)
}

/** Whether a statement does nothing but call on somebody: short, and it ends in a call. */
export function isOnlyCall(text: string): boolean {
  return text.split(/\s+/u, longestCall + 1).length <= longestCall && callsOnNext(text)
}

/** Whether a question greets or addresses whom it asks, as somebody does whose turn begins. */
export function opensWithGreeting(text: string): boolean {
  return greeting.test(text.slice(0, 100))
}

/** Whether a question begins as one that goes on from the answer before it: “And …”, “But …”, in mid-sentence. */
export function isFollowUp(text: string): boolean {
  const start = text.slice(0, 40)
  return midSentence.test(start) || followUp.test(start)
}
