const leadIn = String.raw`(?:(?:okay|ok|all right|alright|great|good|yes|yeah|sure|thanks|thank you|thank you all|and|so|now|please|sorry|oh|one more|then|let’s)[,.—]?\s+){0,4}`
const invitation = `(?:go ahead|go right ahead|(?:the |our )?(?:next|last|final|first) (?:question|one)|you’re up|your turn|over here|right here|(?:all the way )?in the (?:back|middle|front)|yes,? (?:sir|ma’am)|(?:let’s|we(?:’ll| will| can)?|i(?:’ll| will)?) (?:now |just )?(?:take|go|turn|move)(?: on)? to|(?:this|that|here) (?:will be|is) (?:the|our) (?:last|final|next) (?:question|one)|la parole est à|(?:la |une )?(?:dernière|prochaine|autre) question|das wort hat|(?:die |eine |noch eine )?(?:letzte|nächste|weitere) frage|(?:eine |die )?zusatzfrage (?:des|der|von)|(?:más|otras) preguntas|(?:la )?(?:última|próxima|siguiente) pregunta|(?:последний|следующий) вопрос|herr kollege|frau kollegin|tiene la palabra|adelante|слово|прошу|next up|(?:we have |there’s )?time for (?:one|two|a few) (?:more|last)|(?:you|your line) (?:should be able to unmute|should be unmuted|is (?:now )?open))`
const call = new RegExp(`(?:^|[.!?…—–-]\\s+)${leadIn}${invitation}(?:[,—]? [^.?!]{0,70})?[.?!]?$`, 'iu')
const name = /(?:^|[.!?…]\s+)(?<name>\p{Lu}[\p{Ll}’'-]{2,15})\?$/u
/** `Kaitlan Collins, CNN.` */
const nameAndOutlet =
  /^(?:[^.?!]{0,40}[.,!]\s+)?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2},? (?:of |from |with |at |the ){0,2}\p{Lu}[\p{L}&. ]{1,30}$/u
const notNames = new Set(
  `Right Okay What Why Who How When Where Sorry Really Yes Yeah Huh Pardon Correct Anything Anyone Anybody Hmm Sir Jeez
   Again Ready No Never Nothing Nobody None Maybe Both Neither Always Sometimes Today Tomorrow Soon Absolutely
   Definitely Exactly Certainly Yep Nope Great Good Perfect Wow Well Fine Silence`.split(/\s+/),
)
const longestCall = 30

/** A full stop that ends no sentence: `La parole est à M. le ministre.` */
const addressStop = /(?<=(?<!\p{L})(?:M|MM))\./gu

/** Whether a statement's last words call on the next person to ask: “Go ahead, Zeke.”, “Next question.”, “Peter?” */
export function callsOnNext(text: string): boolean {
  const tail = text
    .slice(-180)
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (call.test(tail.replace(addressStop, ''))) return true
  const called = name.exec(tail)?.groups?.['name']
  return called !== undefined && !notNames.has(called)
}

const nameAlone =
  /^(?:(?:And|Okay|All right|Yes|Now|Then|Next)[,.]? )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'.-]*){0,2}[.?,!]?$/u

const offer =
  /\b(?:would you like|do you want|could you please|why don[’']t (?:you|we)|perhaps you could) (?:to )?(?:say|start|begin|open|add|make|take|come|go|kick)\b/iu

/** Whether a short statement offers somebody else the word: “Sir, would you like to say a few words?” */
export function offersWord(text: string): boolean {
  return text.split(/\s+/u, longestLead + 1).length <= longestLead && offer.test(text)
}

/** Whether a statement is nothing but a name: “Alicia.” */
export function isNameAlone(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 40 && nameAlone.test(trimmed) && !notNames.has(trimmed.replace(/[.?,!]$/u, ''))
}

const lead =
  /^(?:(?:all right|okay|ok|great|good|thanks|thank you|now|and|so|yes)[,.]? )*(?:all right|okay|we(?:[’']ll| will| are| can)? (?:now |just )?(?:take|start|move|go|going|turn|have time)|next|last|first|one more|let[’']s|with that|go ahead|please|this (?:will be|is)|\p{Lu}[\p{L}’'-]+, (?:please|go|would|do|you)|thanks|thank you|yes, (?:please|sir|ma)|in the (?:second|first|third|back)|over (?:here|to)|gibt es|bitte|der nächste|question suivante|siguiente|primera pregunta|пожалуйста|次)/iu
const longestLead = 35

/** Whether a short statement leads on: thanks whoever spoke, asks for the next question, gives somebody the word. */
export function leadsOn(text: string): boolean {
  return text.split(/\s+/u, longestLead + 1).length <= longestLead && lead.test(text.trim())
}

/** Whether a statement does little but call on somebody: short, with a call at its end, or a name and an outlet alone. */
export function isOnlyCall(text: string): boolean {
  if (text.split(/\s+/u, longestCall + 1).length > longestCall) return false
  return callsOnNext(text) || nameAndOutlet.test(text.trim())
}
