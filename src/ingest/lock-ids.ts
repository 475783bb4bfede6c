import type { Retirement } from '#src/store/save-transcript.ts'
import type { Statement, UnlabelledStatement } from '#src/transcript/statement.ts'
import { findBesideWords } from './beside-words.ts'
import { digestOfWords } from './digest.ts'
import type { IdLock } from './id-lock.ts'
import { toWords } from './similarity.ts'

/** What is written down of a transcript’s ids. */
type Locked = {
  transcript: string
  published: Date
  formerSlugs: string[]
  statements: readonly Statement[]
  retired: readonly Retirement[]
  /** The same statements as the transcript's file alone gives them. */
  read: readonly UnlabelledStatement[]
}

/** The ids of a transcript as its ids file has them. */
export function lockIds({ transcript, published, formerSlugs, statements, retired, read }: Locked): IdLock {
  return {
    transcript,
    published: published.toISOString(),
    formerly: formerSlugs,
    statements: statements.map((statement, place) => {
      const { id, speaker, text } = statement
      const beside = findBesideWords(statement, read[place] ?? statement)
      return {
        ...{ id, speaker: speaker?.slug ?? null, digest: digestOfWords(text), begins: toBeginning(text) },
        ...(beside && { beside }),
      }
    }),
    retired: retired.map(({ id, mergedInto, retiredAt, text }) => ({
      id,
      into: mergedInto,
      at: retiredAt.toISOString(),
      text,
    })),
  }
}

/** The first twelve words, as written. */
function toBeginning(text: string): string {
  return toWords(text).length === 0 ? text.slice(0, 80) : text.split(/\s+/, 12).join(' ')
}
