import { asks, hasQuestion, onlyAsks, requests } from './question.ts'
import type { Voice } from './voice.ts'

/** In characters: a turn longer than this that follows a question answers it, though it ends in one. */
const longAnswer = 200
/** Of an interviewer's statements, so many ask. */
const share = 0.5
/** From so many interviewers on it is a press conference: what they say between answers takes up their question. */
const press = 3

/**
 * Find who asks where no label does. Somebody else than the main speaker who ends with a question, or asks to be told,
 * and is followed by another speaker, asks. Whoever mostly does so is an interviewer, and a `host` in between. The
 * main speaker asks only where a whole turn is nothing but a question.
 * @param principal the slug of whom the headline names; else the one who says most and doesn't mostly ask is the main
 * speaker.
 */
export function findInterviewers(voices: readonly Voice[], principal: string | null): Voice[] {
  const speakers = gatherSpeakers(voices)
  const main = principal !== null && speakers.has(principal) ? principal : findMain(speakers)
  const interviewers = new Set(
    [...speakers].filter(([who, own]) => who !== main && mostlyAsks(own)).map(([who]) => who),
  )
  const isPress = interviewers.size >= press
  return voices.map((voice, index) => {
    if (voice.role !== 'speaker' && voice.role !== 'moderator') return voice
    const interviews = interviewers.has(voice.speaker ?? '')
    const replied = isReplied(voices, index)
    const answering = !interviews && isAsked(voices, index)
    if (replied && asksHere(voice, voice.speaker === main || answering, interviews))
      return { ...voice, role: 'interviewer' as const }
    if (!interviews || voice.role === 'moderator') return voice
    return { ...voice, role: isPress && replied ? ('interviewer' as const) : ('host' as const) }
  })
}

type Sum = { statements: number; questions: number; words: number }

function gatherSpeakers(voices: readonly Voice[]): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const [index, { role, speaker, text }] of voices.entries()) {
    if (role !== 'speaker' || speaker === null) continue
    const sum = sums.get(speaker) ?? { statements: 0, questions: 0, words: 0 }
    sum.statements++
    if (asks(text) && !(isAsked(voices, index) && text.length > longAnswer)) sum.questions++
    sum.words += text.split(/\s+/u).length
    sums.set(speaker, sum)
  }
  return sums
}

function findMain(speakers: ReadonlyMap<string, Sum>): string | null {
  const talkers = [...speakers].filter(([, own]) => !mostlyAsks(own))
  return talkers.sort(([, one], [, other]) => other.words - one.words)[0]?.[0] ?? null
}

const mostlyAsks = ({ statements, questions }: Sum) => questions > 0 && questions >= statements * share

/** @param answering whether the main speaker, or one who was just asked, would ask back. */
function asksHere({ text }: Voice, answering: boolean, interviews: boolean): boolean {
  if (answering) return onlyAsks(text)
  return asks(text) || requests(text) || (interviews && hasQuestion(text))
}

/** Whether the words before are another's question. */
function isAsked(voices: readonly Voice[], index: number): boolean {
  const before = voices
    .slice(Math.max(0, index - 3), index)
    .findLast(({ role }) => role !== 'note' && role !== 'listener')
  return before !== undefined && before.speaker !== voices[index]?.speaker && asks(before.text)
}

/** Whether the next who speaks is another, and no moderator. */
function isReplied(voices: readonly Voice[], index: number): boolean {
  const next = voices.slice(index + 1, index + 4).find(({ role }) => role !== 'note' && role !== 'listener')
  return next !== undefined && next.role === 'speaker' && next.speaker !== voices[index]?.speaker
}
