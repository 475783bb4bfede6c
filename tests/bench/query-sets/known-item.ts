import { between, pick, pickSome, type Random } from '../random.ts'
import type { BenchQuery, QueryMaker } from './query-set.ts'
import { contentWordsOf, sentencesOf } from './words.ts'

/** Three to five content words picked at random from one sentence. */
export const makeKnownItem: QueryMaker = (statement, random) => {
  const words = contentWordsOf(pick(random, sentencesOf(statement.text)))
  if (words.length < 3) return undefined
  return query(pickSome(random, words, between(random, 3, 5)), statement.id)
}

/** The same, asked of the statement's speaker and year only. */
export const makeFiltered: QueryMaker = (statement, random) => {
  const made = makeKnownItem(statement, random)
  if (!made || !statement.speaker) return undefined
  return { ...made, filter: { speaker: statement.speaker.slug, year: statement.date.slice(0, 4) } }
}

/** The same with one edit in one word of five letters or more: a letter changed, lost, doubled or swapped. */
export const makeMisspelt: QueryMaker = (statement, random) => {
  const made = makeKnownItem(statement, random)
  const long = made?.words.filter((word) => word.length >= 5) ?? []
  if (!made || long.length === 0) return undefined
  const chosen = pick(random, long)
  const words = made.words.map((word) => (word === chosen ? misspell(word, random) : word))
  return { ...made, words, as: 'misspelt' }
}

/** The same with the last word cut to three letters or more. */
export const makePrefix: QueryMaker = (statement, random) => {
  const made = makeKnownItem(statement, random)
  const last = made?.words.at(-1) ?? ''
  if (!made || last.length < 5) return undefined
  const prefix = last.slice(0, between(random, 3, last.length - 2))
  return { ...made, words: [...made.words.slice(0, -1), prefix], as: 'prefix' }
}

function misspell(word: string, random: Random): string {
  const at = between(random, 1, word.length - 2)
  const letter = String.fromCharCode(between(random, 97, 122))
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 1)]
  const edits = [
    before + letter + after,
    before + after,
    before + here + here + after,
    before + next + here + word.slice(at + 2),
  ]
  const misspelt = pick(random, edits)
  return misspelt === word ? before + after : misspelt
}

function query(words: string[], answer: string): BenchQuery {
  return { words, as: 'all', filter: null, answer }
}
