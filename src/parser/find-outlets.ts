import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { findGenericSpeaker } from './generic-labels.ts'
import { labelKey } from './label-key.ts'
import { formsOfAddress, officeWords } from './label-words.ts'

/** `John Smith (Reuters)`, `Question [AP]`. */
const bracketed = /^[^()[\]（）]{1,80}[([（]([^()[\]（）]{2,80})[)\]）]$/u
/** `Anna Berg, CNN`. */
const afterComma = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}, (?:of |for )?(\p{Lu}[^,]{1,60})$/u
/** `光华日报记者`, `《海峡日报》记者`. */
const beforeReporter = /^《?([\p{Script=Han}]{2,12}(?:报|報|社|台|网|網|周刊|电视|電視))》?(?:记者|記者)$/u
/** What brackets in a label say of how somebody speaks, and not for whom. */
const manner =
  /translat|interpr|\bvia\b|\bvideo|inaudible|continu|перевод|(?:^|\s)(?:in|as|auf|en|на) \p{L}|\p{Script=Han}文$|译|譯/iu
const named = String.raw`(?:the )?(?<outlet>\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:of |and |& |the )?\p{Lu}[\p{L}\p{N}&’'-]*){0,4})`
const joined = ',? (?:with|from|of|at|for) '
/** Whoever leads may call `Anna Berg, Reuters`. */
const joinedInCall = `(?:${joined}|, )`
/** So many characters of a question may present who asks; so many at the end of the words before may call on somebody. */
const longest = { own: 240, before: 160 }

/**
 * Keep the outlet of a journalist where the source gives one: in the label of somebody who asks, `John Smith (Reuters):`,
 * or where a name that the text introduces comes with it, `I’m Anna Berg with the Herald.`
 */
export function findOutlets(statements: readonly UnlabelledStatement[]): UnlabelledStatement[] {
  const asking = new Set(statements.flatMap(({ kind, label }) => (kind === 'question' && label ? [label] : [])))
  return statements.map((statement, index) => {
    const { label } = statement
    const inLabel = label !== null && asking.has(label) ? readOutlet(label) : undefined
    const outlet = inLabel ?? findIntroduced(statement, statements[index - 1])
    return outlet === undefined ? statement : { ...statement, outlet }
  })
}

/** The outlet that a journalist's label gives. */
export function readOutlet(label: string): string | undefined {
  const inBrackets = bracketed.exec(label)?.[1]?.trim()
  if (inBrackets !== undefined) return isOutlet(inBrackets) ? inBrackets : undefined
  const found = beforeReporter.exec(label)?.[1] ?? afterComma.exec(label)?.[1]
  return found !== undefined && isOutlet(found) ? found : undefined
}

/** Neither an office, nor a person of one, nor how somebody speaks. */
function isOutlet(text: string): boolean {
  if (manner.test(text) || !/\p{L}/u.test(text)) return false
  return !labelKey(text)
    .split(' ')
    .some((word) => officeWords.has(word) || formsOfAddress.has(word))
}

function findIntroduced(
  { kind, label, speaker, certainty, text }: UnlabelledStatement,
  before: UnlabelledStatement | undefined,
): string | undefined {
  const generic = label !== null && findGenericSpeaker(label) !== undefined
  if (kind !== 'question' || !generic || certainty.speaker !== 'introduced' || speaker === null) return undefined
  const name = speaker.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const sources = [
    [text.slice(0, longest.own), joined],
    [before?.text.slice(-longest.before) ?? '', joinedInCall],
  ] as const
  return sources
    .map(([source, by]) => new RegExp(name + by + named, 'u').exec(source.replace(/\s+/gu, ' '))?.groups?.['outlet'])
    .find((outlet) => outlet !== undefined && isOutlet(outlet))
}
