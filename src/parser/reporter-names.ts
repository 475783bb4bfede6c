import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'

const word = String.raw`\p{Lu}[\p{L}’'-]+`
const person = String.raw`(?<name>${word}(?: \p{Lu}\.)?(?: ${word}){1,2})`
const bare = person.replace('name', 'bare')
const outlet = String.raw`(?:,? (?:\\?\[ph\\?\] )?(?:with|from|of|at|for|on behalf of) (?:the |The )?\p{Lu}|, (?:the |The )?(?:\p{Lu}{2,6}\b|\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}[.,]))`
const greeting = String.raw`(?:(?:\([^()]{1,30}\)\s*|(?:Hi|Hello|Hey|Yes|Yeah|Sure|Okay|Thanks?|Thank you|Good (?:morning|afternoon|evening))(?![\p{L}])(?:Mr\.|Mrs\.|Ms\.|Dr\.|[^.!?—\n]){0,60}[.!?,—]+\s*))`
/** Whom a question is put to: `Director Young, `, `Presidents — `, `Vice President Harris, `. */
const address = String.raw`(?:(?:${word}|Mr\.|Mrs\.|Ms\.|Dr\.)(?: (?:${word}|\p{Lu}\.)){0,3}(?:,| —) )?`
const presenting = `(?:(?:I[’']m (?:from|with) [^.!?]{2,40}\\. )?(?:And )?(?:[Tt]his is|[Ii]t[’']s|I[’']m|I am|[Mm]y name is)(?: actually)?)`
/** At the very beginning, after a greeting or two: `Hi, Jen. I’m Anna Berg with the Herald`, `Anna Berg from the Herald.` */
const presents = new RegExp(
  `^${greeting}{0,3}${address}(?:${presenting} ${person}(?: \\\\?\\[ph\\\\?\\])?(?:${outlet}|[.,])|(?:Reporter )?${bare}${outlet})`,
  'u',
)
const wordsAfter = `(?:[Pp]lease(?: go ahead| proceed)?|[Gg]o ahead|[Yy]our line is (?:now )?open|[Yy]ou may (?:go ahead|proceed)|[Yy]ou[’']re up)`
const afterCall = `(?:,? ${wordsAfter})?[.!?,]*(?: ${wordsAfter}[.!?,]*){0,2}`
const place = String.raw`(?:,? (?:with|from|of|at|for) [^.!?]{2,60}?(?:\.(?:com|org|net))?|, (?!(?:and|but|who|which|the President)\b)[^.!?]{2,50}?)`
const leadIn = String.raw`(?:(?:go(?:ing)?(?: over| next| now)? to|start(?: off)? with|turn(?: it)?(?: over)? to|take(?: a| one| our)?(?: last| final| next| first| more)*(?: question)? from|call on|hear from|questions? (?:is |comes |goes |will (?:come|go|be) |here )?(?:from|to)(?: the line of)?|line of|(?:I[’']m|I am) told,? is|how about|do|try|get to|(?:[Nn]ext|[Ff]irst|[Ll]ast|[Ff]inal|[Oo]ur (?:next|first|last|final)) (?:question|up)?(?: is| we have|:|,)?)(?: \p{Lu}{2,5},)?)`
/** By whoever leads, as the last thing said: `Let’s go to Anna Berg at the Herald.`, `Anna Berg, the Herald. Go ahead.` */
const called = [
  new RegExp(String.raw`\b${leadIn} ${person}${place}?${afterCall}\s*$`, 'u'),
  new RegExp(
    String.raw`(?:^|[.!?…—)] +)(?:(?:And|So|But|Next|Okay|All right|Yes|Then|Now|Sorry)[,.]? (?:— )?)?${person},? (?:with|from|at|of) (?:the |The )?\p{Lu}[^.!?,]{1,40}${afterCall}\s*$`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[.!?…—)] +)(?:(?:And|So|But|Next|Okay|All right|Yes|Then|Now)[,.]? )?${person}, (?:the |The )?\p{Lu}[\p{L}\p{N}&. ]{1,30}?${afterCall}\s*$`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[.!?…—)] +)(?:So|But|Next|Okay|All right|Now)[,.]? ${person}(?:, please)?[.!?]?\s*$`, 'u'),
  new RegExp(String.raw`^(?:[^.!?]{1,30}[.!?] +){0,2}${person}(?:, please)?[.!]?\s*$`, 'u'),
  new RegExp(String.raw`\bcall on (?:the )?\p{Lu}[\p{L}&. ]{1,30}, ${person}(?:,[^.!?]{0,40})?[.!?]?\s*$`, 'u'),
]
/** So many characters of a question may present who asks; so many at the end of the words before may call on somebody. */
const longest = { own: 220, before: 160 }
const noName =
  /^(?:Happy|Merry|New|Year|Some|Against|Inside|Technically|Embassy|North|South|Korea|Plus|Better|Build|Back|Birthday|Christmas|Thanksgiving|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Last|First|Next|Final|Two|One|More|Time|Go|Thank|Thanks|Okay|Mr|Madam|America|American|Second-row|Front|Over|Oh|God|Ein|Eine|Einen|Der|Die|Das|Den|Kein|Keine|Ja|Nein|Noch|Sehr|Herr|Frau|Un|Une|Le|La|Les|Des|Oui|Non|Très|El|Los|Las|Una|Sí|Muy|Señor|Señora|Monsieur|Madame|Guten|Tag|Morgen|Abend|Danke|Vielen|Dank|Herzlichen|Meine|Damen|Bonjour|Buenos|Buenas|Muchas|Gracias|Buongiorno|Bom|Dia)$/u
const outletWord =
  /^(?:Wire|News|Post|Times|Radio|TV|Press|Agency|Journal|Herald|Tribune|Daily|Globe|Media|Network|Broadcasting|Public|Magazine|Review|Ledger|Gazette|Chronicle|Star|Sun|Observer|Report|Channel|Bloomberg|Reuters|Today|Weekly|Monitor|Street|Associated|House|State|Department|Council|United|States|White|Congress|Committee|Act|Plan|University)$/u

/** Who a question's first words say is asking. */
export function findPresented(question: string): string | undefined {
  return nameIn(question.slice(0, longest.own), [presents])
}

/** Whom the last words before a question call on by full name. */
export function findCalled(before: string): string | undefined {
  return nameIn(before.slice(-longest.before), called)
}

function nameIn(text: string, patterns: readonly RegExp[]): string | undefined {
  const line = text.replace(/\s+/gu, ' ')
  for (const pattern of patterns) {
    const { name, bare: alone } = pattern.exec(line)?.groups ?? {}
    const found = name ?? alone
    const words = found?.split(' ') ?? []
    const isPerson = words.every(
      (each) => isGivenName(each, labelKey(each)) && !outletWord.test(each) && !noName.test(each),
    )
    if (words.length > 1 && isPerson) return found
  }
  return undefined
}
