import type { BoilerplateReason } from './boilerplate.ts'
import { recogniseBoilerplate } from './boilerplate.ts'
import { givenKind, speechOf } from './marked-speech.ts'
import type { Passage } from './passage.ts'
import { isStageDirection } from './stage-direction.ts'

/** What is said under one label, or under none; a `note` is said by nobody. */
export type Turn = { kind: 'speech' | 'note'; passages: [Passage, ...Passage[]] }

/** Passages gathered by who speaks, and those set aside. */
export type Gathering = { turns: Turn[]; aside: { passage: Passage; reason: BoilerplateReason }[] }

/**
 * Gather passages into turns: one begins at each label, or where the format marks it, and goes on to the next.
 *
 * A stage direction or heading alone stays a paragraph of the turn when the same speaker goes on after it; before
 * another label it becomes a note of its own. What follows an end mark without a label is a note as well.
 * @param afterEnd whether an end mark stands before all of them.
 */
export function gatherTurns(passages: readonly Passage[], afterEnd = false): Gathering {
  const gathering: Gathering = { turns: [], aside: [] }
  const lastSpoken = findLastSpoken(passages)
  let speech: Turn | null = null
  let waiting: Passage[] = []
  let ended = afterEnd
  for (const [index, passage] of passages.entries()) {
    const reason = isGiven(passage) ? undefined : recogniseBoilerplate(passage, index > lastSpoken)
    if (reason) {
      gathering.aside.push({ passage, reason })
      if (reason !== 'end-mark') continue
      endTurn()
      speech = null
      ended = true
    } else if (begins(passage)) {
      endTurn()
      speech = beginTurn(passage)
      gathering.turns.push(speech)
      ended = false
    } else if (isUnspoken(passage)) waiting.push(passage)
    else if (speech) {
      speech.passages.push(...waiting, passage)
      waiting = []
    } else {
      endTurn()
      speech = { kind: ended ? 'note' : 'speech', passages: [passage] }
      gathering.turns.push(speech)
    }
  }
  endTurn()
  return gathering

  function endTurn(): void {
    for (const passage of waiting) gathering.turns.push({ kind: 'note', passages: [passage] })
    waiting = []
  }
}

/** Whether a label, or the format, says what a passage is. */
function isGiven({ label, mark, given, signature }: Passage): boolean {
  return label !== null || (mark ?? given) !== undefined || signature === true
}

function begins(passage: Passage): boolean {
  if (passage.given) return !passage.given.continued
  return passage.label !== null || passage.opens === true || speechOf(passage) !== undefined
}

function beginTurn(passage: Passage): Turn {
  return { kind: givenKind(passage) === 'note' ? 'note' : 'speech', passages: [passage] }
}

function isUnspoken(passage: Passage): boolean {
  if (passage.given) return false
  if (passage.mark) return passage.mark.role === 'note'
  return passage.kind === 'heading' || isStageDirection(passage.plain)
}

/** The last passage that is speech beyond doubt: with a label, or with the full stop of a sentence. */
function findLastSpoken(passages: readonly Passage[]): number {
  return passages.findLastIndex(
    ({ label, plain }) => label !== null || (/[.!?…)\]][”"’»)*_]*$/u.test(plain) && !isStageDirection(plain)),
  )
}
