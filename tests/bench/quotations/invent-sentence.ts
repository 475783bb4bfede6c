import { between, pick, type Random } from '../random.ts'
import { plausibleSentences } from './plausible-sentences.ts'
import { pickPassage, type Speech } from './speech.ts'

/** A sentence that nobody said. A quarter each: two halves of what two people said; a walk from word to word; every other word
 * of a real sentence replaced; written by hand. All but the last share phrases with what was said. */
export function inventSentence(speech: Speech, place: number): { sentence: string; kind: string } {
  const kinds = [joinHalves, walk, replaceWords] as const
  const make = kinds[place % 4]
  if (make) return { sentence: make(speech), kind: make.name }
  return { sentence: pick(speech.random, plausibleSentences), kind: 'written by hand' }
}

function joinHalves(speech: Speech): string {
  const first = pickPassage(speech, 12, 40).words
  const second = pickPassage(speech, 12, 40).words
  const half = Math.min(first.length, second.length) >> 1
  return [...first.slice(0, half), ...second.slice(-half)].join(' ')
}

/** Each next word is one that followed the last two somewhere, mostly elsewhere each time: a Markov chain over the corpus. */
function walk(speech: Speech): string {
  const { random } = speech
  for (;;) {
    const words = pickPassage(speech, 8, 20).words.slice(0, 2)
    const wanted = between(random, 12, 30)
    while (words.length < wanted) {
      const next = follow(speech, random, words.slice(-2).join(' '))
      if (next === undefined) break
      words.push(next)
    }
    if (words.length === wanted) return words.join(' ')
  }
}

/** A word that follows two others in some statement; the search begins at a random one. */
function follow({ statements }: Speech, random: Random, two: string): string | undefined {
  const from = Math.floor(random() * statements.length)
  for (let step = 0; step < 30_000; step++) {
    const { text } = statements[(from + step) % statements.length] ?? { text: '' }
    const at = text.indexOf(` ${two} `)
    const next = at < 0 ? undefined : /^[^\s["“”()…]+/u.exec(text.slice(at + two.length + 2))?.[0]
    if (next !== undefined) return next
  }
  return undefined
}

function replaceWords(speech: Speech): string {
  const { words } = pickPassage(speech, 12, 40)
  const others = pickPassage(speech, 40, 60).words
  return words.map((word, place) => (place % 2 === 1 ? (others[place] ?? word).toLowerCase() : word)).join(' ')
}
