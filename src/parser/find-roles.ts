import { isOnlyCall } from './call.ts'
import { asks } from './question.ts'
import type { Voice } from './voice.ts'

/** So many statements a speaker needs before a role is concluded from them. */
const fewest = 3
/** Of a moderator's statements, so many do nothing but call on the next; of an interviewer's, so many ask. */
const share = { calls: 0.6, questions: 0.5 }
/** An interviewer has no more than this part of all words. */
const mostWords = 0.5

/**
 * Conclude from what speakers say that they moderate or interview, where their label doesn't tell. A moderator does
 * little but call on the next to ask. Where no label asks, whoever mostly asks is an interviewer; their statements with
 * a question at the end are questions.
 * @param principal the slug of whom the headline names: never taken for either.
 */
export function findRoles(voices: readonly Voice[], principal: string | null): Voice[] {
  const asked = voices.some(({ role }) => role === 'questioner')
  const moderators = new Set<string>()
  const interviewers = new Set<string>()
  for (const [speaker, own] of groupBySpeaker(voices)) {
    if (speaker === principal || own.length < fewest) continue
    const calls = own.filter(({ text }) => isOnlyCall(text)).length
    if (asked && calls >= own.length * share.calls) moderators.add(speaker)
    if (!asked && isInterviewer(own, voices)) interviewers.add(speaker)
  }
  return voices.map((voice) => {
    if (voice.role !== 'speaker' || voice.speaker === null) return voice
    if (moderators.has(voice.speaker)) return { ...voice, role: 'moderator' }
    return interviewers.has(voice.speaker) ? { ...voice, role: asks(voice.text) ? 'interviewer' : 'host' } : voice
  })
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

function isInterviewer(own: readonly Voice[], all: readonly Voice[]): boolean {
  if (own.filter(({ text }) => asks(text)).length < own.length * share.questions) return false
  return countWords(own) <= countWords(all.filter(({ role }) => role === 'speaker')) * mostWords
}

function countWords(voices: readonly Voice[]): number {
  return voices.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
}
