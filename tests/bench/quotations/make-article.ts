import { createRandom, pick, type Random } from '../random.ts'
import type { BenchQuotation } from './bench-quotation.ts'

const fillers = [
  'The talks, which had been planned for weeks, went on late into the night.',
  'Officials who took part described the mood in the room as tense but not hostile.',
  'Analysts had expected an announcement before the markets opened on Monday.',
  'Neither side wanted to say whether the question had been raised in private.',
  'It was the third meeting of its kind this year and, by all accounts, the longest.',
  'Critics of the plan pointed to the cost, which has doubled since it was proposed.',
  'A spokesman for the opposition called for hearings and promised amendments.',
  'In the capital, shops closed early and the main roads were blocked by police.',
]

/** An article of so many words around quotations. */
export function makeArticle(quotations: readonly BenchQuotation[], words: number, seed: number): string {
  const random = createRandom(seed)
  const paragraphs = quotations.map(({ text }) => `${fill(random)} ${text}`)
  while (paragraphs.join(' ').split(/\s+/).length < words) {
    const place = Math.floor(random() * paragraphs.length)
    paragraphs[place] = `${paragraphs[place]} ${fill(random)}`
  }
  return paragraphs.join('\n\n')
}

function fill(random: Random): string {
  return pick(random, fillers)
}
