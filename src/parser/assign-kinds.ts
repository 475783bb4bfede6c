import type { StatementKind } from '#src/transcript/statement.ts'
import { callsOnNext, isNameAlone, isOnlyCall, leadsOn, offersWord } from './call.ts'
import { isClosing, isThanks } from './closing.ts'
import { asks, hasQuestion, isFollowUp, isFullQuestion, opensWithGreeting } from './question.ts'
import { toSlug } from './transcript-slug.ts'
import type { Voice } from './voice.ts'

/** What a statement is, how that was found, and the number of its exchange, from 0. */
export type AssignedKind = { kind: StatementKind; evidence: 'label' | 'context'; exchange: number | null }

type Thread = {
  /** Whether this transcript shows whose turn it is to ask. */
  customary: boolean
  open: number | null
  next: number
  /** Whether somebody has just been called on. */
  called: boolean
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

/**
 * Give each statement its kind and exchange.
 *
 * A label that asks makes a question; what somebody says after it is an answer, until a moderator takes over. Where
 * a transcript shows whose turn it is to ask, a question belongs to the exchange before it unless somebody has just
 * called on the next (“Go ahead, Zeke.”) or it greets whom it asks (“Thank you, Karine.”). Where it never does, each
 * question opens an exchange unless it begins as a follow-up does (“And …”). A call alone after another's answer is a
 * remark, and no part of an exchange.
 */
export function assignKinds(voices: readonly Voice[]): AssignedKind[] {
  const thread: Thread = {
    customary: showsTurns(voices),
    open: null,
    next: 0,
    called: false,
    asked: false,
    last: null,
    asker: null,
    begun: false,
  }
  const following = findFollowing(voices)
  return voices.map((voice, index) => {
    const next = following[index]
    const count = thread.next
    const found = assignKind(voice, thread, { next, isLast: next === undefined })
    return correctKind(found, voice, thread, count)
  })
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

function assignKind(voice: Voice, thread: Thread, place: Place): AssignedKind {
  switch (voice.role) {
    case 'note':
      return { kind: 'note', evidence: 'label', exchange: thread.open }
    case 'questioner':
      return ask(voice, thread, 'label')
    case 'interviewer':
      thread.asker = voice.speaker
      return ask(voice, thread, 'context')
    case 'listener':
      return { kind: 'interjection', evidence: 'context', exchange: thread.open }
    case 'audience':
      if (isFullQuestion(voice.text) || asksAgain(voice, thread)) return askOfMany(voice, thread)
      return { kind: 'interjection', evidence: 'label', exchange: thread.open }
    case 'moderator':
      return moderate(voice, thread)
    case 'host':
      return { kind: 'remark', evidence: 'context', exchange: thread.open }
    case 'answerer':
      return answer(voice, thread, 'label')
    case 'speaker':
      if (thread.open === null || voice.speaker === thread.asker) return remark(voice, thread)
      if (opensEvent(voice, thread)) return remark(voice, thread)
      if (handsOn(voice, thread, place)) return { kind: 'remark', evidence: 'context', exchange: thread.open }
      if (!thread.asked && leadsAway(voice, thread, place)) return remark(voice, thread)
      return answer(voice, thread, 'context')
  }
}

/**
 * What an editor's mark says comes before what was concluded, and what follows goes on from there.
 * @param count how many exchanges had begun before this statement.
 */
function correctKind(found: AssignedKind, { given, speaker }: Voice, thread: Thread, count: number): AssignedKind {
  if (given?.kind === undefined && given?.exchange === undefined) return found
  const kind = given.kind ?? found.kind
  if (given.exchange !== undefined) thread.next = count
  const exchange = given.exchange === undefined ? found.exchange : joinExchange(given.exchange, thread)
  if (given.kind !== undefined) {
    thread.asked = kind === 'question' || (kind !== 'answer' && thread.asked)
    thread.last = speaker
  }
  if (exchange === null) Object.assign(thread, { asked: false, asker: null })
  thread.open = exchange
  return { kind, evidence: given.kind === undefined ? found.evidence : 'label', exchange }
}

/** The number of the exchange that a mark names: one that there has been, else the next. */
function joinExchange(given: 'new' | number | null, thread: Thread): number | null {
  if (given === null) return null
  const number = given === 'new' ? thread.next : Math.min(given, thread.next)
  thread.next = Math.max(thread.next, number + 1)
  return number
}

function askOfMany(voice: Voice, thread: Thread): AssignedKind {
  thread.asker = voice.speaker
  return ask(voice, thread, 'context')
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

function ask(voice: Voice, thread: Thread, evidence: AssignedKind['evidence']): AssignedKind {
  const fresh = thread.customary ? opensWithGreeting(voice.text) : !isFollowUp(voice.text)
  const follows = thread.open !== null && !thread.called && (thread.asked || !fresh)
  if (!follows) {
    thread.open = thread.next
    thread.next += 1
  }
  thread.called = false
  thread.asked = true
  thread.begun ||= hasQuestion(voice.text) || voice.text.length > longGreeting
  thread.last = voice.speaker
  return { kind: 'question', evidence, exchange: thread.open }
}

function answer(voice: Voice, thread: Thread, evidence: AssignedKind['evidence']): AssignedKind {
  thread.called = callsOnNext(voice.text)
  thread.asked = false
  thread.last = voice.speaker
  return { kind: 'answer', evidence, exchange: thread.open }
}

/** A moderator ends an exchange, unless the question still waits: “Yes, we can hear you.” */
function moderate(voice: Voice, thread: Thread): AssignedKind {
  if (!thread.asked || callsOnNext(voice.text)) return remark(voice, thread)
  return { kind: 'remark', evidence: 'context', exchange: thread.open }
}

function remark(voice: Voice, thread: Thread): AssignedKind {
  thread.open = null
  thread.asker = null
  thread.called = false
  thread.asked = false
  thread.last = voice.speaker
  return { kind: 'remark', evidence: 'context', exchange: null }
}

/** Whether a transcript shows by calls or greetings who asks: one question in eight or more comes with one. */
function showsTurns(voices: readonly Voice[]): boolean {
  let questions = 0
  let shown = 0
  for (const [index, voice] of voices.entries()) {
    const before = voices[index - 1]
    if (voice.role !== 'questioner' || before?.role === 'questioner') continue
    questions++
    if (opensWithGreeting(voice.text) || (before && callsOnNext(before.text))) shown++
  }
  return shown > 1 && shown * 8 >= questions
}
