import { impactOf, inverseFrequency } from '../index/impact.ts'
import { slotBits, slotMask } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, stackedBit } from '../index/statement-tokens.ts'

/** Words of a statement that say what it is about, and how many of them another must have. */
const mostWords = 12
const leastShared = 3
/** A word that more than this share of all statements has says nothing. */
const tooCommon = 0.02
const wordShape = /^\p{L}{4,}$/u

/**
 * Statements of the same speaker on the same subject: those that share most of the rarer words of a statement, best
 * first. Those of its transcript are left out; they stand beside it anyway.
 * @returns nothing for an id that isn't indexed or that nobody says.
 */
export function findAlsoSaid(index: StatementIndex, { id, most }: { id: string; most: number }): string[] {
  const { table } = index
  const row = table.rows.get(id)
  const speaker = row === undefined ? undefined : table.speakerOf(row)?.slug
  if (row === undefined || !speaker) return []
  const isOwn = table.speakers.values.map(({ slug }) => slug === speaker)
  const transcript = table.columns.transcript.at(row)
  const found = new Map<number, { score: number; shared: number }>()
  for (const { code, weight } of subjectOf(index, row)) {
    for (const posting of index.postingsOf(code)) {
      const other = posting >>> slotBits
      if (!isOwn[table.columns.speaker.at(other)] || table.columns.alive.at(other) === 0) continue
      if (table.columns.transcript.at(other) === transcript) continue
      const before = found.get(other) ?? { score: 0, shared: 0 }
      const score = before.score + weight * impactOf(posting & slotMask)
      found.set(other, { score, shared: before.shared + 1 })
    }
  }
  return [...found]
    .filter(([, { shared }]) => shared >= leastShared)
    .sort(([one, { score: high }], [other, { score: low }]) => low - high || one - other)
    .slice(0, most)
    .map(([other]) => table.idOf(other))
}

/** The words that tell what a statement is about: rare ones, and those that it repeats. */
function subjectOf({ table, tokens, vocabulary }: StatementIndex, row: number): { code: number; weight: number }[] {
  const counts = new Map<number, number>()
  for (const token of tokens.of(row)) {
    if (token < stackedBit) counts.set(token & codeMask, (counts.get(token & codeMask) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([code, count]) => {
      const statements = vocabulary.frequencyOf(code)
      if (statements < 2 || statements > Math.max(20, table.size * tooCommon)) return []
      if (!wordShape.test(vocabulary.termOf(code))) return []
      return [{ code, weight: inverseFrequency(statements, table.size) * (1 + Math.log(count)) }]
    })
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
}
