import type { StatementKind } from '#src/transcript/statement.ts'
import { callsOnNext } from './call.ts'
import { findKinds } from './find-kinds.ts'
import { isFollowUp, opensWithGreeting } from './question.ts'
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
}

/**
 * Give each statement its kind and exchange.
 *
 * Where a transcript shows whose turn it is to ask, a question belongs to the exchange before it unless somebody has
 * just called on the next (“Go ahead, Zeke.”) or it greets whom it asks (“Thank you, Karine.”). Where it never does,
 * each question opens an exchange unless it begins as a follow-up does (“And …”). A remark ends the exchange, unless
 * an answer follows; an answer that no question was before is a remark.
 * @param principal the slug of whom the headline names.
 */
export function assignKinds(voices: readonly Voice[], principal: string | null): AssignedKind[] {
  const thread: Thread = { customary: showsTurns(voices), open: null, next: 0, called: false, asked: false }
  const kinds = findKinds(voices, principal)
  const following = findFollowing(kinds)
  return voices.map((voice, index) => {
    const count = thread.next
    const kind = followThread(voice, kinds[index] ?? 'note', following[index], thread)
    const found: AssignedKind = { kind, evidence: evidenceOf(voice, kind), exchange: thread.open }
    return correctExchange(found, voice, thread, count)
  })
}

/** Of each statement the kind of the next that is neither a remark nor thrown in. */
function findFollowing(kinds: readonly StatementKind[]): (StatementKind | undefined)[] {
  let next: StatementKind | undefined
  const following = kinds.toReversed().map((kind) => {
    const found = next
    if (kind === 'question' || kind === 'answer') next = kind
    return found
  })
  return following.reverse()
}

/** Go on in the thread by one statement. @returns its kind: an answer that no question was before is a remark. */
function followThread(
  voice: Voice,
  kind: StatementKind,
  next: StatementKind | undefined,
  thread: Thread,
): StatementKind {
  if (kind === 'question') ask(voice, thread)
  else if (kind === 'answer') {
    if (thread.open === null && evidenceOf(voice, kind) === 'context' && voice.kind === undefined) return 'remark'
    thread.called = callsOnNext(voice.text)
    thread.asked = false
  } else if (kind === 'remark' && next !== 'answer') {
    Object.assign(thread, { open: null, called: false, asked: false })
  }
  return kind
}

function ask({ text }: Voice, thread: Thread): void {
  const fresh = thread.customary ? opensWithGreeting(text) : !isFollowUp(text)
  const follows = thread.open !== null && !thread.called && (thread.asked || !fresh)
  if (!follows) {
    thread.open = thread.next
    thread.next += 1
  }
  thread.called = false
  thread.asked = true
}

function evidenceOf({ role }: Voice, kind: StatementKind): AssignedKind['evidence'] {
  const labelled =
    kind === 'note' || role === 'questioner' || role === 'answerer' || (role === 'audience' && kind === 'interjection')
  return labelled ? 'label' : 'context'
}

/** What an editor's mark says of an exchange comes before what was concluded, and what follows goes on from there. */
function correctExchange(found: AssignedKind, { given }: Voice, thread: Thread, count: number): AssignedKind {
  if (given?.exchange === undefined) return found
  thread.next = count
  thread.open = joinExchange(given.exchange, thread)
  if (thread.open === null) thread.asked = false
  return { ...found, exchange: thread.open }
}

/** The number of the exchange that a mark names: one that there has been, else the next. */
function joinExchange(given: 'new' | number | null, thread: Thread): number | null {
  if (given === null) return null
  const number = given === 'new' ? thread.next : Math.min(given, thread.next)
  thread.next = Math.max(thread.next, number + 1)
  return number
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
