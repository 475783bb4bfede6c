import type { IndexedStatement } from '#src/search/search-engine.ts'
import { between, createRandom, pick, pickSome, type Random } from '../random.ts'
import type { BenchQuotation } from './bench-quotation.ts'
import { inventSentence } from './invent-sentence.ts'
import { type Passage, pickPassage, quotable, type Speech } from './speech.ts'

const marks = [
  ['“', '”'],
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
] as const

/** Quotations of every class, so many of each, the same for the same statements and seed. */
export function makeQuotations(statements: readonly IndexedStatement[], each: number, seed: number): BenchQuotation[] {
  const random = createRandom(seed)
  const speech: Speech = { statements: quotable(statements), random }
  const makers = [untouched, shortened, altered, misattributed, invented]
  return makers.flatMap((make) => Array.from({ length: each }, (_, place) => make(speech, place)))
}

/** A sentence of an article around a quotation, as newspapers write it. */
function attribute(random: Random, quoted: string, name: string): string {
  const [open, close] = pick(random, marks)
  const bare = quoted.replace(/[.,;:—–-]+$/u, '').trimEnd()
  const family = name.split(' ').at(-1) ?? name
  return pick(random, [
    `${open}${bare},${close} ${name} said.`,
    `${open}${bare},${close} said ${family} on Tuesday.`,
    `${name} told reporters: ${open}${bare}.${close}`,
    `According to ${name}, ${open}${bare}.${close}`,
    `As ${family} said at the time, ${open}${bare}.${close} The meeting went on until noon.`,
  ])
}

function untouched(speech: Speech): BenchQuotation {
  const { words, speaker, statement } = pickPassage(speech, 8, 60)
  const text = attribute(speech.random, words.join(' '), speaker.name)
  return { text, expected: 'verbatim', source: statement.text, kind: 'untouched' }
}

/** Two to twenty words left out at an ellipsis, or one to three replaced in brackets. */
function shortened(speech: Speech, place: number): BenchQuotation {
  const { random } = speech
  const { words, speaker, statement } = pickPassage(speech, 20, 60)
  const bracketed = place % 3 === 2
  const left = bracketed ? between(random, 1, 3) : between(random, 2, Math.min(20, words.length - 12))
  const start = between(random, 5, words.length - left - 5)
  const sign = bracketed ? '[the administration]' : pick(random, ['…', '...', '[…]', '(...)', '. . .'])
  const quoted = [...words.slice(0, start), sign, ...words.slice(start + left)].join(' ')
  return {
    text: attribute(random, quoted, speaker.name),
    expected: 'shortened',
    source: statement.text,
    kind: bracketed ? 'brackets' : 'ellipsis',
  }
}

/** One to five words put in, left out or replaced, at most a third. */
function altered(speech: Speech): BenchQuotation {
  const { random } = speech
  const { words, speaker, statement } = pickPassage(speech, 8, 60)
  const edits = between(random, 1, Math.min(5, Math.floor(words.length / 3)))
  const spoken = [...words.keys()].filter((place) => /\p{L}/u.test(words[place] ?? '') && place > 0)
  const places = new Set(pickSome(random, spoken.slice(0, -1), edits))
  const changed = words.flatMap((word, place) => (places.has(place) ? edit(speech, word) : [word]))
  return {
    text: attribute(random, changed.join(' '), speaker.name),
    expected: 'altered',
    source: statement.text,
    kind: `altered by ${places.size}`,
  }
}

function edit(speech: Speech, word: string): string[] {
  const { random } = speech
  const bare = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  let other = bare
  while (other === bare)
    other =
      pick(random, pickPassage(speech, 8, 30).words)
        .toLowerCase()
        .replace(/[^\p{L}]/gu, '') || bare
  return pick(random, [[other], [other], [word, other], []])
}

function misattributed(speech: Speech): BenchQuotation {
  for (;;) {
    const passage = pickPassage(speech, 10, 60)
    const other = pickPassage(speech, 8, 30).speaker
    if (other.slug === passage.speaker.slug || sharesName(other.name, passage.speaker.name)) continue
    if (saidBy(speech, passage, other.slug)) continue
    const text = attribute(speech.random, passage.words.join(' '), other.name)
    return { text, expected: 'misattributed', source: passage.statement.text, kind: 'wrong speaker' }
  }
}

function sharesName(one: string, other: string): boolean {
  return one.split(' ').at(-1) === other.split(' ').at(-1)
}

function saidBy({ statements }: Speech, { words }: Passage, slug: string): boolean {
  const said = words.join(' ')
  return statements.some(({ speaker, text }) => speaker?.slug === slug && text.includes(said))
}

function invented(speech: Speech, place: number): BenchQuotation {
  const { sentence, kind } = inventSentence(speech, place)
  const { speaker } = pickPassage(speech, 8, 20)
  return { text: attribute(speech.random, sentence, speaker.name), expected: 'not-found', source: null, kind }
}
