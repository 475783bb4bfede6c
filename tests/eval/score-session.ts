import { diffArrays } from 'diff'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import type { Tally } from './score-parse.ts'

/** What of a session is compared with its key: who speaks, as the label says, and how a statement begins. */
export type SessionScore = { boundaries: Tally; speakers: Tally }

/** How many letters of what is said tell two readings of one statement to be the same. */
const letters = 40

/** A statement by its first letters that are said aloud: headings, and what stands in brackets, are left out. */
function beginningOf({ paragraphs }: UnlabelledStatement): string {
  return paragraphs
    .filter((paragraph) => !paragraph.startsWith('#'))
    .join(' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replace(/\P{L}/gu, '')
    .slice(0, letters)
    .toLowerCase()
}

const spoken = (statements: readonly UnlabelledStatement[]) => statements.filter(({ kind }) => kind !== 'note')

const labelOf = ({ label }: UnlabelledStatement) =>
  (label ?? '')
    .replace(/[\s:.]+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * Hold the reading of a session against another one of it. Statements are paired in order by how they begin; a speaker
 * is right where the label of a pair is the same.
 */
export function scoreSession(read: readonly UnlabelledStatement[], key: readonly UnlabelledStatement[]) {
  const [ours, theirs] = [spoken(read), spoken(key)]
  const right = { boundaries: 0, speakers: 0 }
  const differences: string[] = []
  let [own, other] = [0, 0]
  for (const { count = 0, added, removed } of diffArrays(ours.map(beginningOf), theirs.map(beginningOf))) {
    for (let step = 0; step < count; step++) {
      const [said, due] = [ours[own + step], theirs[other + step]]
      if (added) differences.push(`missed: ${due?.label}: ${due?.text.slice(0, 60)}`)
      else if (removed) differences.push(`extra: ${said?.label}: ${said?.text.slice(0, 60)}`)
      else if (said && due && labelOf(said) === labelOf(due)) right.speakers++
      else differences.push(`speaker ${said?.label}, not ${due?.label}: ${due?.text.slice(0, 60)}`)
    }
    if (!added && !removed) right.boundaries += count
    if (!added) own += count
    if (!removed) other += count
  }
  const size = { said: ours.length, due: theirs.length }
  const score: SessionScore = {
    boundaries: { right: right.boundaries, ...size },
    speakers: { right: right.speakers, ...size },
  }
  return { score, differences }
}
