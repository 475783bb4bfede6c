import type { IndexedStatement } from '#src/search/search-engine.ts'
import { between, pick, type Random } from '../random.ts'

/** A passage of what somebody said: whole words, with the marks between them. */
export type Passage = { words: string[]; speaker: { slug: string; name: string }; statement: IndexedStatement }

export type Speech = { statements: IndexedStatement[]; random: Random }

/** Statements of people with a first and a last name, long enough to quote from. */
export function quotable(statements: readonly IndexedStatement[]): IndexedStatement[] {
  return statements.filter(
    ({ speaker, kind, text }) =>
      speaker !== null &&
      kind !== 'note' &&
      /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)+$/u.test(speaker.name) &&
      text.length > 80,
  )
}

/** A passage of so many words that begins with a sentence; without brackets and quotation marks, which would be quoted otherwise. */
export function pickPassage({ statements, random }: Speech, least: number, most: number): Passage {
  for (;;) {
    const statement = pick(random, statements)
    const paragraph = pick(random, statement.text.split('\n\n'))
    const starts = [
      0,
      ...[...paragraph.matchAll(/[.?!]\s+(?=\p{Lu})/gu)].map(({ index, 0: end }) => index + end.length),
    ]
    const words = paragraph.slice(pick(random, starts)).split(/\s+/)
    const count = between(random, least, Math.min(most, words.length))
    const chosen = words.slice(0, count)
    if (count < least || /["“”‘«»[\]()…>*_]|\.\.\./.test(chosen.join(' ')) || statement.speaker === null) continue
    if (chosen.filter((word) => /\p{L}/u.test(word)).length < least) continue
    return { words: chosen, speaker: statement.speaker, statement }
  }
}
