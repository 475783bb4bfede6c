import type { StatementKind } from '#src/transcript/statement.ts'
import { decodeKinds, type ModelTurn, type SpokenKind } from './decode-kinds.ts'
import { listFeatures } from './kind-features.ts'
import { kindWeights } from './kind-weights.ts'
import { ruleKinds } from './rule-kinds.ts'
import { readScene, type Scene, type Turn } from './speaker-habits.ts'
import type { Voice } from './voice.ts'
import { readWordTraits } from './word-traits.ts'

/**
 * The kind of each statement: what its label or an editor's mark says, else what its words, who says it and its
 * neighbours together make likeliest. The weights of all that are fitted to labelled documents.
 * @param principal the slug of whom the headline names.
 */
export function findKinds(voices: readonly Voice[], principal: string | null): StatementKind[] {
  const found = decodeKinds(listModelTurns(voices, principal), kindWeights).values()
  return voices.map((voice) => (isNote(voice) ? 'note' : (found.next().value ?? 'remark')))
}

/** The turns that are no notes, as the model sees them; one at a time, as there are many names for each. */
export function* listModelTurns(voices: readonly Voice[], principal: string | null): Generator<ModelTurn> {
  const ruled = ruleKinds(voices, principal)
  const turns = voices.flatMap((voice, index) =>
    isNote(voice) ? [] : [{ ...voice, traits: readWordTraits(voice.text), ruled: ruled[index] }],
  )
  const scene = readScene(turns, principal)
  for (const [index, turn] of turns.entries()) {
    const before = turns[index - 1]
    yield {
      features: listFeatures(scene, index),
      goesOn: turn.speaker !== null && turn.speaker === before?.speaker,
      fixed: fixedKind(turn) ?? ruledKind(turn, before, scene),
    }
  }
}

export const isNote = ({ role, kind }: Voice) => role === 'note' || kind === 'note'

/** The kind that a mark or a label gives. */
function fixedKind({ role, kind }: Voice): SpokenKind | undefined {
  if (kind !== undefined && kind !== 'note') return kind
  return role === 'questioner' ? 'question' : role === 'answerer' ? 'answer' : undefined
}

/** In words. */
const long = 20
/** In fewer turns, nobody's habits show. */
const fewestTurns = 6

/**
 * Where the rules know better: in a few turns; and where labels say who asks, of an answer that stands right after a
 * question or is long, and of a long opening after a greeting.
 */
function ruledKind({ ruled, traits }: Turn, before: Turn | undefined, scene: Scene): SpokenKind | undefined {
  if (ruled === undefined || ruled.kind === 'note') return undefined
  if (scene.turns.length < fewestTurns) return ruled.kind
  if (!scene.labelled) return undefined
  const [isLong, follows] = [traits.words >= long, before?.role === 'questioner']
  if (ruled.kind === 'answer') return isLong || follows ? 'answer' : undefined
  return ruled.kind === 'remark' && ruled.role === 'speaker' && isLong && follows ? 'remark' : undefined
}
