import type { RuledKind } from './rule-kinds.ts'
import type { Voice } from './voice.ts'
import { stepOf, type WordTraits } from './word-traits.ts'

/** What somebody does in the whole of a transcript. */
export type Habits = {
  turns: number
  questions: number
  /** How often they follow somebody else's question. */
  asked: number
  leads: number
  words: number
  first: number
  last: number
}

/** A voice that is no note, with what its words show and what the rules conclude. */
export type Turn = Voice & { traits: WordTraits; ruled: RuledKind | undefined }

/** What is known of a transcript's turns before any has a kind. */
export type Scene = {
  turns: readonly Turn[]
  principal: string | null
  /** Whether labels say who asks. */
  labelled: boolean
  habits: ReadonlyMap<string, Habits>
  words: number
  /** The most words that anybody says whose name is known. */
  most: number
  /** Of each turn the turn before and after it that says something; -1 where there is none. */
  before: readonly number[]
  after: readonly number[]
}

const nobody = new Set(['reporter', 'audience', ''])

/** Read the habits of all who speak. @param principal the slug of whom the headline names. */
export function readScene(turns: readonly Turn[], principal: string | null): Scene {
  const before = findNeighbours(turns)
  const after = findNeighbours(turns.toReversed())
    .map((index) => (index < 0 ? -1 : turns.length - 1 - index))
    .reverse()
  const habits = new Map<string, Habits>()
  for (const [index, turn] of turns.entries()) {
    const key = turn.speaker ?? ''
    const own = habits.get(key) ?? { turns: 0, questions: 0, asked: 0, leads: 0, words: 0, first: index, last: index }
    habits.set(key, own)
    own.turns++
    own.words += turn.traits.words
    own.last = index
    if (turn.traits.asks) own.questions++
    if (turn.traits.leads) own.leads++
    if (isAsked(turn, turns[before[index] ?? -1])) own.asked++
  }
  const named = [...habits].filter(([who]) => !nobody.has(who))
  return {
    ...{ turns, principal, habits, before, after },
    labelled: turns.some(({ role }) => role === 'questioner'),
    words: [...habits.values()].reduce((sum, { words }) => sum + words, 0),
    most: named.reduce((most, [, { words }]) => Math.max(most, words), 0),
  }
}

/** The index of the last turn before each that says something; -1 where there is none. */
function findNeighbours(turns: readonly Turn[]): number[] {
  let last = -1
  return turns.map(({ traits }, index) => {
    const found = last
    if (traits.words > 0) last = index
    return found
  })
}

/** Whether the turn before is another's question. */
export function isAsked(turn: Turn, before: Turn | undefined): boolean {
  return before !== undefined && before.speaker !== turn.speaker && isQuestioning(before)
}

/** Whether somebody asks, by label or by the words. */
export const isQuestioning = ({ role, traits }: Turn) => role === 'questioner' || traits.asks

const shares = [0.001, 0.25, 0.5, 0.8]

/** A share in steps from `0` (never) to `4` (nearly always); `-` of nothing. */
export const shareOf = (part: number, whole: number) => (whole === 0 ? '-' : String(stepOf(part / whole, shares)))

/** What else than this turn somebody does: whether they ask and are asked, each never (0), sometimes or mostly (2). */
export function typeOf({ turns, questions, asked }: Habits, here: { asks: boolean; asked: boolean }): string {
  const others = turns - 1
  if (others === 0) return 'once'
  const asking = stepOf((questions - Number(here.asks)) / others, [0.2, 0.5])
  return `asks ${asking}, asked ${stepOf((asked - Number(here.asked)) / others, [0.001, 0.35])}`
}
