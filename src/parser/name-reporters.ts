import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { findCalled, findPresented } from './reporter-names.ts'
import { toSpeakerRef } from './resolve-speaker.ts'

const mostWords = 12
/** So many statements before are looked through for them. */
const mostBefore = 6

/**
 * Name the reporters who say who they are at the start of a question, or who are called on by full name. What the same
 * exchange asks after that is theirs as well (`carried`), until somebody else is called on or says who asks; so is the
 * greeting before it.
 */
export function nameReporters(statements: readonly UnlabelledStatement[]): UnlabelledStatement[] {
  const named = [...statements]
  let last: { name: string; exchange: number | null } | undefined
  for (const [index, statement] of statements.entries()) {
    if (!isNameless(statement)) continue
    const before = statements[index - 1]
    const presented = findPresented(statement.text)
    const found = presented ?? (before && before.kind !== 'question' ? findCalled(before.text) : undefined)
    const { exchange } = statement
    if (found !== undefined) last = { name: found, exchange }
    else if (last?.exchange !== exchange || exchange === null) continue
    if (last) named[index] = withName(statement, last.name, found === undefined ? 'carried' : 'introduced')
    if (presented !== undefined) nameGreetings(named, index, presented)
  }
  return named
}

/** Short questions of the same exchange before somebody says who they are, such as “Good afternoon.”, are theirs. */
function nameGreetings(named: UnlabelledStatement[], from: number, name: string): void {
  for (
    let index = from - 1;
    index >= from - mostBefore && index >= 0 && named[index]?.exchange === named[from]?.exchange;
    index--
  ) {
    const statement = named[index]
    if (statement?.kind !== 'question') continue
    const short = statement.text.split(/\s+/u).length <= mostWords && !statement.text.includes('?')
    if (!short || !isNameless(statement)) return
    named[index] = withName(statement, name, 'carried')
  }
}

/** Whether a question's label says only that somebody asks. */
function isNameless({ kind, label, speaker, certainty }: UnlabelledStatement): boolean {
  return certainty.speaker !== 'marked' && kind === 'question' && label !== null && speaker?.slug === 'reporter'
}

function withName(
  statement: UnlabelledStatement,
  name: string,
  speaker: UnlabelledStatement['certainty']['speaker'],
): UnlabelledStatement {
  return { ...statement, speaker: toSpeakerRef(name), certainty: { ...statement.certainty, speaker } }
}
