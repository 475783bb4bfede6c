import type { Correction } from '#src/transcript/statement.ts'
import type { Step } from './align-quotation.ts'
import type { SpokenWords } from './spoken-words.ts'

/** What the source corrects where a quotation stands, and which of the two the quotation has. */
export type MetCorrection = { said: string; corrected: string; quoted: 'said' | 'corrected' | 'neither' }

/** A correction with the places of its words among those of a statement. */
type Placed = { correction: Correction; said: number[]; corrected: number[] }

/** Find the words of corrections, and let a quotation leave out any of them. `offset` is where in the text the words begin. */
export function meetCorrections(spoken: SpokenWords, corrections: readonly Correction[], offset: number): Placed[] {
  return corrections.map((correction) => {
    const [start, end] = [correction.start - offset, correction.end - offset]
    const until = start + correction.said.length
    const placed: Placed = { correction, said: [], corrected: [] }
    for (const [place, word] of spoken.words.entries()) {
      if (word.start < start || word.end > end) continue
      placed[word.start < until ? 'said' : 'corrected'].push(place)
      spoken.optional[place] = 1
    }
    return placed
  })
}

/**
 * Which wording a quotation has of each correction inside it. One that has neither as a whole left words out that it should
 * not have: they count as removed, where something stands in their place. `added` is what that costs more, in words.
 */
export function insistOnOne(
  steps: readonly Step[],
  placed: readonly Placed[],
): { steps: Step[]; corrections: MetCorrection[]; added: number } {
  const types = new Map(steps.flatMap((step) => (step.said < 0 ? [] : [[step.said, step.type] as const])))
  const removed = new Set<number>()
  const corrections = placed.flatMap(({ correction, said, corrected }): MetCorrection[] => {
    if (!said.some((place) => types.has(place))) return []
    const has = (places: number[]) => places.length > 0 && places.every((place) => types.get(place) === 'same')
    const quoted = has(said) ? 'said' : has(corrected) ? 'corrected' : 'neither'
    if (quoted === 'neither' && corrected.length > 0 && !isReplaced(steps, [...said, ...corrected]))
      for (const place of said) if (types.get(place) === 'skipped') removed.add(place)
    return [{ said: correction.said, corrected: correction.corrected, quoted }]
  })
  return {
    steps: steps.map((step) => (removed.has(step.said) ? { ...step, type: 'removed' as const } : step)),
    corrections,
    added: removed.size,
  }
}

/** Whether the quotation puts something of its own among these words or next to them: that counts as a change already. */
function isReplaced(steps: readonly Step[], places: readonly number[]): boolean {
  const first = steps.findIndex(({ said }) => places.includes(said))
  const last = steps.findLastIndex(({ said }) => places.includes(said))
  return steps.slice(Math.max(0, first - 1), last + 2).some(({ type }) => type === 'added')
}
