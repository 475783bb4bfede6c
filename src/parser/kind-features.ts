import { isAsked, isQuestioning, type Scene, shareOf, type Turn, typeOf } from './speaker-habits.ts'
import { stepOf, type WordTraits } from './word-traits.ts'

/** These count for more or less by what the label says of who speaks. */
const byRole = new Set(['asks', 'has a question', 'calls', 'leads on', 'thrown in'])
/** So many turns back a question is looked for. */
const farthest = 5
const longTurn = 61
const middleTurn = 26

/** What speaks for a kind of a turn, as names that the table of weights has. Time and number are bounded for each turn. */
export function listFeatures(scene: Scene, index: number): string[] {
  const turn = scene.turns[index]
  if (!turn) return []
  const before = scene.turns[scene.before[index] ?? -1]
  const after = scene.turns[scene.after[index] ?? -1]
  return [
    'any',
    ...listRuled(turn),
    ...listOwn(scene, turn),
    ...listHabits(scene, index, turn, before, after),
    ...listPlace(scene, index, turn),
    ...(before ? listBefore(scene, index, turn, before, after) : []),
    ...(after ? listAfter(scene, turn, after) : ['nobody after']),
    ...listLastQuestion(scene, index, turn),
  ]
}

const roleOf = ({ labelled }: Scene, { role }: Turn) =>
  role === 'speaker' && labelled ? 'beside labelled questions' : role

/** What the rules conclude speaks for a kind as well. */
function listRuled({ ruled }: Turn): string[] {
  return ruled ? [`by rule ${ruled.kind}`, `by rule ${ruled.kind}, ${ruled.role}`] : []
}

function listOwn(scene: Scene, turn: Turn): string[] {
  const { length, shows, questions } = turn.traits
  const role = roleOf(scene, turn)
  return [
    `role ${role}`,
    `length ${length}`,
    `length ${length} & ${role}`,
    ...shows,
    ...shows.filter((name) => byRole.has(name)).map((name) => `${name} & ${role}`),
    `questions ${Math.min(questions, 3)}`,
    ...(turn.bracketed ? ['bracketed label'] : []),
  ]
}

function listHabits(
  scene: Scene,
  index: number,
  turn: Turn,
  before: Turn | undefined,
  after: Turn | undefined,
): string[] {
  const { principal, habits, words, most } = scene
  const own = habits.get(turn.speaker ?? '')
  const named = principal === null ? 'nobody' : turn.speaker === principal ? 'who speaks' : 'another'
  const of = [`headline names ${named}`, `speakers ${stepOf(habits.size, [2, 3, 4, 7])}`]
  if (!own) return of
  if (turn.speaker !== null && own.words === most) of.push('says most')
  if (turn.role !== 'speaker' && turn.role !== 'moderator') return of
  const { asks } = turn.traits
  const asked = isAsked(turn, before)
  const others = own.turns - 1
  const asking = shareOf(own.questions - Number(asks), others)
  const type = typeOf(own, { asks, asked })
  const beside = scene.labelled ? ' beside labels' : ''
  return [
    ...of,
    `else asks ${asking}`,
    `else asks ${asking} & ${ends(turn.traits)}`,
    `else asked ${shareOf(own.asked - Number(asked), others)}`,
    `leads ${shareOf(own.leads, own.turns)}`,
    `share of words ${stepOf(words === 0 ? 0 : own.words / words, [0.05, 0.2, 0.4, 0.6])}`,
    `words a turn ${stepOf(own.words / own.turns, [4, 8, 20, 50, 100])}`,
    `turns ${stepOf(own.turns, [2, 4, 8])}`,
    `${type}${beside}`,
    `${type}${beside} & after ${before ? howEnds(before, turn) : 'nobody'}`,
    `${type}${beside} & ${ends(turn.traits)} & before ${after ? (after.role === 'questioner' ? 'a label that asks' : 'another') : 'nobody'}`,
    ...listOpener(scene, own, type + beside, index),
  ]
}

function listOpener({ turns }: Scene, own: { first: number; last: number }, type: string, index: number): string[] {
  const [opens, closes] = [own.first === 0, own.last === turns.length - 1]
  return [
    ...(opens ? ['opener', `opener & ${type}`] : []),
    ...(closes ? ['closer'] : []),
    ...(opens && closes ? ['opener and closer'] : []),
    ...(closes && index === own.last ? [`the last & ${type}`] : []),
  ]
}

function listPlace(scene: Scene, index: number, turn: Turn): string[] {
  const role = roleOf(scene, turn)
  const at: string[] = []
  if (index === 0) at.push('first', `first & ${role}`, `first & ${ends(turn.traits)}`)
  if (index === scene.turns.length - 1) at.push('last', `last & ${role}`)
  return at
}

function listBefore(scene: Scene, index: number, turn: Turn, before: Turn, after: Turn | undefined): string[] {
  const { traits, role } = before
  const { length } = turn.traits
  const short = Math.min(length, 4)
  const found = [`after ${howEnds(before, turn)}`, `after ${howEnds(before, turn)} & length ${short}`]
  const add = (name: string, holds: boolean) => holds && found.push(name)
  add('after a call', traits.calls)
  add('after a turn broken off', traits.broken)
  add('after a label that asks, no question', role === 'questioner' && traits.questions === 0)
  add('after one that leads on', traits.shows.includes('leads on'))
  add('after thanks', traits.thanks)
  add('after many words', traits.words >= longTurn)
  add('after the audience', role === 'audience')
  add(`after a label that asks & length ${length}`, role === 'questioner')
  add('as two turns before', isSame(scene.turns[scene.before[scene.before[index] ?? -1] ?? -1], turn))
  const between = isSame(before, after) && !isSame(before, turn)
  add('between', between)
  add(`between & length ${short}`, between)
  add('between & listens', between && turn.traits.shows.includes('listens'))
  if (isSame(before, turn)) return found
  add('names who spoke', mentions(turn, before))
  add(`named by who ${isQuestioning(before) ? 'asked' : 'spoke'}`, mentions(before, turn))
  return found
}

function listAfter({ habits, principal, most }: Scene, turn: Turn, after: Turn): string[] {
  const { traits, role } = after
  const whose = isSame(after, turn) ? 'the same' : role === 'speaker' ? 'another' : role
  const own = habits.get(turn.speaker ?? '')
  const next =
    after.speaker === principal
      ? 'the principal'
      : habits.get(after.speaker ?? '')?.words === most
        ? 'who says most'
        : 'others'
  const found = [
    `before ${whose}`,
    `before ${whose} & ${ends(turn.traits)}`,
    `before ${whose} & asks ${own ? shareOf(own.questions - Number(turn.traits.asks), own.turns - 1) : ''}`,
    `before ${next}`,
  ]
  if (traits.asks) found.push('before one that asks')
  if (traits.words >= middleTurn) found.push('before a long turn')
  if (traits.words <= 3) found.push('before a few words')
  if (traits.resumes) found.push('before one that takes up')
  if (mentions(turn, after)) found.push('names who is next', `names who is next & ${ends(turn.traits)}`)
  return found
}

/** How far back the last question is, and whether it names who speaks. */
function listLastQuestion(scene: Scene, index: number, turn: Turn): string[] {
  let asked = scene.before[index] ?? -1
  let far = 1
  for (let other = scene.turns[asked]; other && far <= farthest && !isQuestioning(other); other = scene.turns[asked]) {
    asked = scene.before[asked] ?? -1
    far++
  }
  const question = scene.turns[asked]
  const distance = question ? String(far) : 'none'
  const found = [
    `question before ${distance}`,
    `question before ${distance} & length ${Math.min(turn.traits.length, 4)}`,
  ]
  if (question && !isSame(question, turn) && mentions(question, turn)) found.push('named by the question')
  return found
}

const ends = ({ asks }: WordTraits) => (asks ? 'asks' : 'tells')

const isSame = (one: Turn | undefined, other: Turn | undefined) =>
  one !== undefined && other !== undefined && one.speaker !== null && one.speaker === other.speaker

function howEnds(before: Turn, turn: Turn): string {
  if (isSame(before, turn)) return 'the same'
  if (before.role === 'questioner') return 'a label that asks'
  return before.traits.asks ? 'a question' : 'no question'
}

const shortestName = 3

/** Whether a turn's first or last words have a part of somebody's name. */
function mentions({ traits }: Turn, { speaker }: Turn): boolean {
  const parts = speaker?.split('-') ?? []
  return parts.some(
    (part) => part.length >= shortestName && (traits.first.includes(part) || traits.last.includes(part)),
  )
}
