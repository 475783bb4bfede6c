import type { Correction } from '#src/transcript/statement.ts'
import { alignQuotation, type Step } from './align-quotation.ts'
import { insistOnOne, type MetCorrection, meetCorrections } from './met-corrections.ts'
import { readQuotedWords, type Word } from './quoted-words.ts'
import { readSpokenWords } from './spoken-words.ts'

/**
 * A piece of what was said and what a quotation makes of it: in both, only in the quotation (`added`), only said
 * (`removed`), or said and left out where the quotation says so or nobody spoke (`skipped`).
 */
export type Difference = { text: string; change: 'same' | 'added' | 'removed' | 'skipped' }

/** A quotation held against what was said. Offsets in UTF-16 units of what was said. */
export type Comparison = {
  start: number
  end: number
  differences: Difference[]
  /** Words of the quotation, and how many of them were said. */
  words: number
  kept: number
  /** Words changed: one that stands in another's place counts once. */
  changed: number
  /** Words left out where an ellipsis or brackets say so. */
  elided: number
  /** Edits in words, where a run left out without a mark counts less than its words. */
  cost: number
  /** What the source corrects there, and which of the two the quotation has. */
  corrections: MetCorrection[]
}

/** Where in a text a quotation probably stands, as a share of its words, and what the source corrects in the text. */
type Known = { near?: { first: number; last: number }; corrections?: readonly Correction[] }

/** Characters of a text up to which all of it is compared; of a longer one, what is near the place. */
const longestWhole = 24_000
const least = 2500
const share = 0.06

/** Hold a quotation against a text, word by word. Where the source corrects itself, either wording is as it was said. */
export function compareQuotation(quotation: string, text: string, { near, corrections = [] }: Known = {}): Comparison {
  if (!near || text.length <= longestWhole) return compare(quotation, text, { offset: 0, corrections })
  const margin = least + text.length * share + quotation.length
  const from = Math.max(0, text.lastIndexOf(' ', near.first * text.length - margin))
  const until = text.indexOf(' ', near.last * text.length + margin)
  return compare(quotation, text.slice(from, until < 0 ? undefined : until), { offset: from, corrections })
}

type Place = { offset: number; corrections: readonly Correction[] }

function compare(quotation: string, text: string, { offset, corrections }: Place): Comparison {
  const spoken = readSpokenWords(text, termsOf(readQuotedWords(quotation).words))
  const met = meetCorrections(spoken, corrections, offset)
  const quoted = readQuotedWords(quotation, termsOf(spoken.words))
  const codes = new Map<string, number>()
  const toCodes = (words: readonly Word[]) =>
    Uint32Array.from(words, ({ term }) => {
      const code = codes.get(term) ?? codes.size
      codes.set(term, code)
      return code
    })
  const aligned = alignQuotation({
    quoted: toCodes(quoted.words),
    gaps: quoted.gaps,
    said: toCodes(spoken.words),
    optional: spoken.optional,
  })
  const { steps, corrections: quotedCorrections, added } = insistOnOne(aligned.steps, met)
  const said = steps.flatMap((step) => (step.said < 0 ? [] : step.said))
  const [first, last] = [said[0] ?? 0, said.at(-1) ?? 0]
  return {
    start: offset + (spoken.words[first]?.start ?? 0),
    end: offset + (spoken.words[last]?.end ?? 0),
    differences: toDifferences(steps, { quotation, quoted: quoted.words }, { text, said: spoken.words, last }),
    words: quoted.words.length,
    kept: steps.filter(({ type }) => type === 'same').length,
    changed: countChanged(steps),
    elided: steps.filter((step) => step.type === 'skipped' && spoken.optional[step.said] !== 1).length,
    cost: aligned.cost + added,
    corrections: quotedCorrections,
  }
}

function termsOf(words: readonly Word[]): Set<string> {
  return new Set(words.map(({ term }) => term))
}

function countChanged(steps: readonly Step[]): number {
  let [changed, added, removed] = [0, 0, 0]
  for (const { type } of [...steps, { type: 'same' }]) {
    if (type === 'added') added++
    else if (type === 'removed') removed++
    else {
      changed += Math.max(added, removed)
      added = 0
      removed = 0
    }
  }
  return changed
}

type Quoted = { quotation: string; quoted: readonly Word[] }
type Said = { text: string; said: readonly Word[]; last: number }

/** What was said in its own spelling, with what the quotation put in. */
function toDifferences(steps: readonly Step[], quoted: Quoted, said: Said): Difference[] {
  const differences: Difference[] = []
  for (const { type, ...place } of steps) {
    const text = place.said < 0 ? textAdded(place.quoted, quoted) : textSaid(place.said, said)
    const before = differences.at(-1)
    if (before?.change === type) before.text += text
    // Behind the last word that was said there is no space yet.
    else differences.push({ text: type === 'added' && before && isWord(before.text) ? ` ${text}` : text, change: type })
  }
  for (const [place, difference] of differences.entries()) movePunctuation(difference, differences, place)
  return differences
}

const punctuation = /[^\p{L}\p{N}]+$/u
const isWord = (text: string) => !punctuation.test(text)

/** What followed a word comes behind the one that stands in its place: `[roads] {schools}, not the children`. */
function movePunctuation(removed: Difference, differences: readonly Difference[], place: number): void {
  const [added, next] = [differences[place + 1], differences[place + 2]]
  if (removed.change !== 'removed' || added?.change !== 'added' || !next || isWord(removed.text)) return
  const end = punctuation.exec(removed.text)?.[0] ?? ''
  removed.text = `${removed.text.slice(0, -end.length)} `
  added.text = added.text.trimEnd()
  next.text = end + next.text
}

function textSaid(place: number, { text, said, last }: Said): string {
  const [word, next] = [said[place], said[place + 1]]
  if (!word) return ''
  return text.slice(word.start, place < last && next ? next.start : word.end)
}

function textAdded(place: number, { quotation, quoted }: Quoted): string {
  const [word, next] = [quoted[place], quoted[place + 1]]
  if (!word) return ''
  if (next && next.start < word.end) return quotation.slice(word.start, next.start)
  return `${quotation.slice(word.start, word.end)} `
}
