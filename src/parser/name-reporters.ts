import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { findGenericSpeaker } from './generic-labels.ts'
import { isGivenName } from './introduced-names.ts'
import { labelKey } from './label-key.ts'
import { toSpeakerRef } from './resolve-speaker.ts'

const person = String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2})`
const outlet = String.raw`(?:,? (?:with|from|of|at|for) (?:the |The )?\p{Lu}|, (?:the |The )?(?:\p{Lu}[\p{L}&.’-]*[ ,.?!]){1,5})`
const presents = new RegExp(
  String.raw`\b(?:[Tt]his is|[Ii]t[’']s|(?<!\p{L})I[’']m|I am|(?:[Mm]y )?name is) ${person}(?![\p{L}’'])`,
  'u',
)
const signs = new RegExp(String.raw`(?:^|[.,!?…—–-]\s*)${person}${outlet}`, 'u')
const calls = new RegExp(
  String.raw`\b(?:questions? (?:is |comes |goes |will be )?(?:from|to|with)|call on|go to|turn to|recogni[sz]e|line of) ${person}(?:${outlet}|[.,?!]|$)`,
  'u',
)
/** So many characters of a question may present who asks; so many at the end of the words before may call on somebody. */
const longest = { own: 220, before: 160 }

/**
 * Name the reporters who say who they are, or are called by full name, with or without an outlet. A follow-up of the
 * same exchange keeps the name until somebody else is called on.
 */
export function nameReporters(statements: readonly UnlabelledStatement[]): UnlabelledStatement[] {
  let last: { exchange: number; name: string } | undefined
  return statements.map((statement, index) => {
    const { kind, label, exchange, text } = statement
    if (kind !== 'question' || label === null || findGenericSpeaker(label)?.slug !== 'reporter') return statement
    const own = nameIn(text.slice(0, longest.own), [presents, signs])
    const before = statements[index - 1]
    const called =
      before && before.kind !== 'question' ? nameIn(before.text.slice(-longest.before), [calls]) : undefined
    const name = own ?? called ?? (last !== undefined && last.exchange === exchange ? last.name : undefined)
    last = name !== undefined && exchange !== null ? { exchange, name } : undefined
    if (name === undefined) return statement
    return { ...statement, speaker: toSpeakerRef(name), certainty: { ...statement.certainty, speaker: 'introduced' } }
  })
}

function nameIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const name = pattern.exec(text.replace(/\s+/gu, ' '))?.groups?.['name']
    const words = name?.split(' ') ?? []
    if (words.length > 1 && words.every((word) => isGivenName(word, labelKey(word)))) return name
  }
  return undefined
}
