import { isBackChannel, isThanksByName, isThrownIn } from './back-channel.ts'
import { callsOnNext, offersWord } from './call.ts'
import { findInterviewers } from './find-interviewers.ts'
import { findLeaders } from './find-leaders.ts'
import { asks } from './question.ts'
import type { Voice } from './voice.ts'

/** Of those with an outlet, so many ask. */
const share = { questions: 0.5 }

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
    isListener(labelled, index, asked, principal) ? { ...voice, role: 'listener' as const } : voice,
  )
  return asked ? askForOthers(moderate(listening, principal)) : findInterviewers(listening, principal)
}

function moderate(voices: readonly Voice[], principal: string | null): Voice[] {
  const leaders = findLeaders(voices, principal)
  return voices.map((voice) =>
    voice.role === 'speaker' && leaders.has(voice.speaker ?? '') ? { ...voice, role: 'moderator' } : voice,
  )
}

/**
 * Where labels ask, those who lead ask as well, by a question that another speaker takes up: “He asks: what does it
 * cost?” A question that hands on another's is none.
 */
function askForOthers(voices: readonly Voice[]): Voice[] {
  return voices.map((voice, index) => {
    if (voice.role !== 'moderator' || !asks(voice.text) || voices[index - 1]?.role === 'questioner') return voice
    const next = voices.slice(index + 1).find(({ role }) => role !== 'note' && role !== 'listener')
    const takenUp = next?.role === 'speaker' && next.speaker !== voice.speaker
    return takenUp && !callsOnNext(voice.text) && !offersWord(voice.text)
      ? { ...voice, role: 'interviewer' as const }
      : voice
  })
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
function isListener(voices: readonly Voice[], index: number, asked: boolean, principal: string | null): boolean {
  const [before, voice, after] = [voices[index - 1], voices[index], voices[index + 1]]
  if (voice?.role !== 'speaker' || before?.role !== 'speaker' || before.speaker === voice.speaker) return false
  if (asks(before.text)) return false
  if (after === undefined) return !asked && isBackChannel(voice.text)
  if (after.role !== 'speaker' || after.speaker === voice.speaker) return false
  if (isBackChannel(voice.text) || isThanksByName(voice.text)) return true
  if (after.speaker !== before.speaker || !isThrownIn(voice.text)) return false
  return before.speaker === principal || (!asked && before.text.length >= longTurn)
}
