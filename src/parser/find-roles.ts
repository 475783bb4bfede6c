import { isBackChannel, isThanksByName, isThrownIn } from './back-channel.ts'
import { isOnlyCall } from './call.ts'
import { findInterviewers } from './find-interviewers.ts'
import { asks } from './question.ts'
import type { Voice } from './voice.ts'

/** So many statements a moderator needs before the role is concluded from them. */
const fewest = 3
/** Of a moderator's statements, so many do nothing but call on the next; of those with an outlet, so many ask. */
const share = { calls: 0.6, questions: 0.5 }

/** In characters: into a turn of this length, other words may be thrown in as well. */
const longTurn = 150

/**
 * Conclude from what speakers say that they moderate, ask or only listen, where their label doesn't tell. A moderator
 * does little but call on the next to ask. Who is labelled with an outlet asks, if most who are do. A word thrown in
 * between two others' turns is a listener's. Where no label asks, interviewers are found by their questions.
 * @param principal the slug of whom the headline names: never taken for a moderator.
 */
export function findRoles(voices: readonly Voice[], principal: string | null): Voice[] {
  const labelled = askByOutlet(voices)
  const asked = labelled.some(({ role }) => role === 'questioner')
  const listening = labelled.map((voice, index) =>
    isListener(labelled, index, asked) ? { ...voice, role: 'listener' as const } : voice,
  )
  return asked ? moderate(listening, principal) : findInterviewers(listening, principal)
}

function moderate(voices: readonly Voice[], principal: string | null): Voice[] {
  const moderators = new Set<string>()
  for (const [speaker, own] of groupBySpeaker(voices)) {
    if (speaker === principal || own.length < fewest) continue
    const calls = own.filter(({ text }) => isOnlyCall(text)).length
    if (calls >= own.length * share.calls) moderators.add(speaker)
  }
  return voices.map((voice) =>
    voice.role === 'speaker' && moderators.has(voice.speaker ?? '') ? { ...voice, role: 'moderator' } : voice,
  )
}

function askByOutlet(voices: readonly Voice[]): Voice[] {
  const bracketed = voices.filter((voice) => voice.bracketed && voice.role === 'speaker')
  const speakers = new Set(bracketed.map(({ speaker }) => speaker))
  const questions = bracketed.filter(({ text }) => asks(text)).length
  if (speakers.size === 0 || questions < bracketed.length * share.questions) return [...voices]
  return voices.map((voice) =>
    voice.bracketed && voice.role === 'speaker' ? { ...voice, role: 'questioner' as const } : voice,
  )
}

/**
 * Between two statements of one other speaker, or of two who are no questioners. Where a label asks, only words that
 * say nothing else count, as an answer may be short.
 */
function isListener(voices: readonly Voice[], index: number, asked: boolean): boolean {
  const [before, voice, after] = [voices[index - 1], voices[index], voices[index + 1]]
  if (voice?.role !== 'speaker' || before?.role !== 'speaker' || before.speaker === voice.speaker) return false
  if (asks(before.text)) return false
  if (after === undefined) return !asked && isBackChannel(voice.text)
  if (after.role !== 'speaker' || after.speaker === voice.speaker) return false
  if (isBackChannel(voice.text) || (!asked && isThanksByName(voice.text))) return true
  return !asked && after.speaker === before.speaker && before.text.length >= longTurn && isThrownIn(voice.text)
}

function groupBySpeaker(voices: readonly Voice[]): Map<string, Voice[]> {
  const groups = new Map<string, Voice[]>()
  for (const voice of voices) {
    if (voice.role !== 'speaker' || voice.speaker === null) continue
    const group = groups.get(voice.speaker)
    if (group) group.push(voice)
    else groups.set(voice.speaker, [voice])
  }
  return groups
}
