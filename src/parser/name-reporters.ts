import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { findGenericSpeaker } from './generic-labels.ts'
import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { toSpeakerRef } from './resolve-speaker.ts'

const person = String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2})`
const outlet = String.raw`,? (?:with|from|of|at|for) (?:the |The )?\p{Lu}`
const greeting = String.raw`(?:(?:Hi|Hello|Hey|Yes|Yeah|Thanks?|Thank you|Good (?:morning|afternoon|evening))(?![\p{L}])[^.!?—\n]{0,60}[.!?,—]+\s*)`
/** At the very beginning, after a greeting or two: `Hi, Jen. I’m Anna Berg with the Herald`, `Anna Berg from the Herald.` */
const presents = new RegExp(
  `^${greeting}{0,3}(?:(?:[Tt]his is|(?:And )?I[’']m|I am|[Mm]y name is) ${person}(?:${outlet}|[.,])|${person.replace('name', 'bare')}${outlet})`,
  'u',
)
/** By whoever leads, as the last thing said: `Our next question comes from the line of Anna Berg with the Herald.` */
const calls = new RegExp(
  String.raw`\b(?:questions? (?:is |comes |goes |will come |will be )?(?:from|to)(?: the line of)?|line of) ${person}(?:${outlet}[^.!?]{0,60}|,[^.!?]{0,60})?[.!?]?(?: (?:Please go ahead|Go ahead|Your line is (?:now )?open|Please proceed)[.,!]?)*\s*$`,
  'u',
)
/** So many characters of a question may present who asks; so many at the end of the words before may call on somebody. */
const longest = { own: 220, before: 160 }

/**
 * Name the reporters who say who they are at the start of a question, or who are called on by full name. Nothing is guessed
 * for the questions after it: `Q` does not tell reporters apart, and a question under the wrong name is worse than under none.
 */
export function nameReporters(statements: readonly UnlabelledStatement[]): UnlabelledStatement[] {
  return statements.map((statement, index) => {
    const { kind, label, text } = statement
    if (kind !== 'question' || label === null || findGenericSpeaker(label)?.slug !== 'reporter') return statement
    const before = statements[index - 1]
    const called = before && before.kind !== 'question' ? nameIn(before.text.slice(-longest.before), calls) : undefined
    const name = nameIn(text.slice(0, longest.own), presents) ?? called
    if (name === undefined) return statement
    return { ...statement, speaker: toSpeakerRef(name), certainty: { ...statement.certainty, speaker: 'introduced' } }
  })
}

function nameIn(text: string, pattern: RegExp): string | undefined {
  const { name, bare } = pattern.exec(text.replace(/\s+/gu, ' '))?.groups ?? {}
  const found = name ?? bare
  const words = found?.split(' ') ?? []
  return words.length > 1 && words.every((word) => isGivenName(word, labelKey(word))) ? found : undefined
}
