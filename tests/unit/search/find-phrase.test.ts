import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StatementIndex } from '#src/search/index/statement-index.ts'
import { buildPlan } from '#src/search/match/build-plan.ts'
import { evaluate } from '#src/search/match/evaluate.ts'
import { Scratch } from '#src/search/match/scratch.ts'
import { parseQuery } from '#src/search/query/parse-query.ts'
import { SimilarTerms } from '#src/search/spelling/similar-terms.ts'
import { between, createRandom, pick } from '../../bench/random.ts'

/** Words with several spellings at one place among them: a hyphen, an apostrophe, an acronym. */
const words = ['long-term', 'plan', 'US', 'O’Brien', 'the', 'said', 'term', 'long', 'us', 'care', 'well-to-do']
/** Enough for lists of places, and for newest statements that are in none yet. */
const statements = 1500

const index = new StatementIndex()
const texts: string[] = []
const random = createRandom(11)
for (let i = 0; i < statements; i++) {
  const text = Array.from({ length: between(random, 1, 400) }, () => pick(random, words)).join(' ')
  texts.push(spelt(text))
  index.add({
    ...{ id: `s${i}`, transcript: 't', ordinal: i, kind: 'remark', speaker: null, label: null, text },
    ...{ date: '2021-01-01', title: 'Talk', place: null, event: null, language: 'en' },
  })
}

/** The rows of a phrase, as the engine finds them. */
function rowsOf(phrase: string): number[] {
  const { query } = parseQuery(`"${phrase}"`)
  const plan = buildPlan(query, index, { similar: new SimilarTerms(index.vocabulary), of: 'none' }, [])
  const hits = evaluate(plan, index, new Scratch(), null)
  return [...hits.rows]
}

test('the lists of places are there, and do not reach the newest statements', () => {
  expect(index.occurrences.listed).toBeGreaterThan(0)
  expect(index.occurrences.listed).toBeLessThan(index.tokens.tokens.length)
})

test('a phrase is found in the statements that have its words one after another, and in no other', () => {
  const phrases = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(phrases, (phrase) => {
      const written = phrase.join(' ')
      const expected = texts.flatMap((text, row) => (text.includes(spelt(written)) ? [row] : []))
      expect(rowsOf(phrase.join(' '))).toEqual(expected)
    }),
  )
})

/** A text as the parts of its words, a space around each. */
function spelt(text: string): string {
  return ` ${text.replace(/[-’]/g, ' ')} `.toLowerCase()
}
