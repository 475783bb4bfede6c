import type { StatementKind } from '#src/transcript/statement.ts'
import { callsOnNext, isNameAlone, isOnlyCall, leadsOn, offersWord } from './call.ts'
import { isClosing, isThanks } from './closing.ts'
import { findRoles } from './find-roles.ts'
import { asks, hasQuestion, isFullQuestion } from './question.ts'
import { toSlug } from './transcript-slug.ts'
import type { Voice } from './voice.ts'

type Thread = {
  /** Whether anybody's question was before, and no remark since. */
  open: boolean
  /** Whether the last question waits for its answer. */
  asked: boolean
  last: string | null
  /** Whether anybody has asked a question yet, rather than greeted. */
  begun: boolean
  /** Who asked last, where no label says that somebody asks. */
  asker: string | null
}

/** What stands after a statement. */
type Place = { next: Voice | undefined; isLast: boolean }

/** In words: a turn longer than this opens an event though a greeting came before it. In characters: a greeting is no longer. */
const longOpening = 60
const longGreeting = 80
/** In characters: thanks alone are no longer. */
const longestThanks = 45

/** What a turn does, and the kind that follows from it. */
export type RuledKind = { role: Voice['role']; kind: StatementKind }

/**
 * The kind of each statement by rules alone: a label that asks makes a question; what somebody says after it is an
 * answer, until somebody takes over who leads. A call alone after another's answer is a remark.
 * @param principal the slug of whom the headline names.
 */
export function ruleKinds(voices: readonly Voice[], principal: string | null): RuledKind[] {
  const thread: Thread = { open: false, asked: false, last: null, asker: null, begun: false }
  const roled = findRoles(voices, principal)
  const following = findFollowing(roled)
  return roled.map((voice, index) => {
    const next = following[index]
    const kind = voice.kind ?? ruleKind(voice, thread, { next, isLast: next === undefined })
    goOn(voice, kind, thread)
    return { role: voice.role, kind }
  })
}

function ruleKind(voice: Voice, thread: Thread, place: Place): StatementKind {
  switch (voice.role) {
    case 'note':
      return 'note'
    case 'questioner':
    case 'interviewer':
      return 'question'
    case 'listener':
      return 'interjection'
    case 'audience':
      return isFullQuestion(voice.text) || asksAgain(voice, thread) ? 'question' : 'interjection'
    case 'moderator':
    case 'host':
      return 'remark'
    case 'answerer':
      return 'answer'
    case 'speaker':
      return isAnswer(voice, thread, place) ? 'answer' : 'remark'
  }
}

function isAnswer(voice: Voice, thread: Thread, place: Place): boolean {
  if (!thread.open || voice.speaker === thread.asker || opensEvent(voice, thread)) return false
  return !handsOn(voice, thread, place) && (thread.asked || !leadsAway(voice, thread, place))
}

/** Go on in the thread; a question that waits is not ended by who leads or hands it on. */
function goOn(voice: Voice, kind: StatementKind, thread: Thread): void {
  const { role, speaker, text } = voice
  if (kind === 'question') {
    if (role !== 'questioner') thread.asker = speaker
    thread.begun ||= hasQuestion(text) || text.length > longGreeting
    Object.assign(thread, { open: true, asked: true, last: speaker })
  } else if (kind === 'answer') Object.assign(thread, { asked: false, last: speaker })
  else if (kind === 'remark' && role !== 'host' && !waits(voice, thread))
    Object.assign(thread, { open: false, asker: null, asked: false, last: speaker })
}

/** Whether a remark leaves a question waiting. */
function waits(voice: Voice, thread: Thread): boolean {
  if (!thread.asked) return false
  if (voice.role === 'moderator') return !callsOnNext(voice.text)
  return voice.speaker !== thread.asker && !opensEvent(voice, thread)
}

/** Of each voice the next that is neither a note nor a word thrown in. */
function findFollowing(voices: readonly Voice[]): (Voice | undefined)[] {
  let next: Voice | undefined
  const following = voices.toReversed().map((voice) => {
    const found = next
    if (voice.role !== 'note' && voice.role !== 'listener') next = voice
    return found
  })
  return following.reverse()
}

/** Whether one of many who asked before asks again, in however few words. */
function asksAgain({ text, speaker }: Voice, { open, asker }: Thread): boolean {
  return open !== null && asker === speaker && asks(text)
}

/** A long turn that takes up a greeting opens the event, as long as nobody has asked anything. */
function opensEvent({ text }: Voice, { begun, asked }: Thread): boolean {
  return asked && !begun && text.split(/\s+/u, longOpening + 1).length > longOpening
}

/** Whether a question that waits is handed on to the next who speaks: “Dr. Fauci, why don’t we start with you?” */
function handsOn({ text, speaker }: Voice, { asked }: Thread, { next }: Place): boolean {
  if (!asked || next?.role !== 'speaker' || next.speaker === speaker) return false
  return (isNameAlone(text) && isNamed(text, next.speaker)) || isOnlyCall(text) || offersWord(text)
}

/** Whether one of the words is in a speaker's slug. */
function isNamed(text: string, speaker: string | null): boolean {
  const parts = speaker?.split('-') ?? []
  return text.split(/\s+/u).some((word) => parts.includes(toSlug(word, 40)))
}

/** Whether somebody else than who answered gives the word, thanks or closes; or whoever it is says the last words. */
function leadsAway({ text, speaker }: Voice, { last }: Thread, { next, isLast }: Place): boolean {
  if (isLast && (isClosing(text) || isThanks(text))) return true
  if (speaker === last) return false
  if (isOnlyCall(text) || isClosing(text) || (isThanks(text) && text.length <= longestThanks)) return true
  const asksNext = next === undefined || next.role === 'questioner' || next.role === 'interviewer'
  return asksNext && (isNameAlone(text) || leadsOn(text))
}
