import { isNameAlone, isOnlyCall, leadsOn } from './call.ts'
import { isClosing, isThanks } from './closing.ts'
import { asks } from './question.ts'
import type { Voice } from './voice.ts'

/** Of what a leader says after the opening, so much leads on or closes. */
const share = 0.5
/** In words: a leader says no more than this to a question that was just asked. */
const longestReply = 20

/**
 * Find who only leads an event in which others ask and answer: somebody who never answers a question that was just
 * asked, and mostly gives the word, thanks, or closes.
 * @param principal the slug of whom the headline names: never a leader.
 */
export function findLeaders(voices: readonly Voice[], principal: string | null): ReadonlySet<string> {
  const spoken = voices.filter(({ role }) => role !== 'note' && role !== 'listener')
  const turns = new Map<string, { leads: number; answers: number; inAll: number }>()
  for (const [index, { role, speaker, text }] of spoken.entries()) {
    if (role !== 'speaker' || speaker === null || speaker === principal) continue
    const sum = turns.get(speaker) ?? { leads: 0, answers: 0, inAll: 0 }
    turns.set(speaker, sum)
    const asked = spoken[index - 1]?.role === 'questioner'
    const next = spoken[index + 1]
    const another = next?.role === 'speaker' && next.speaker !== speaker
    const asksNext = !asked && another && asks(text)
    const leads =
      asksNext || isOnlyCall(text) || isNameAlone(text) || leadsOn(text) || isClosing(text) || isThanks(text)
    if (asked && !(leads && another && isShort(text))) sum.answers++
    if (index === 0) continue
    sum.inAll++
    if (leads && !asked) sum.leads++
  }
  const leaders = [...turns].filter(
    ([, { leads, answers, inAll }]) => answers === 0 && leads >= Math.max(1, inAll * share),
  )
  return new Set(leaders.map(([speaker]) => speaker))
}

const isShort = (text: string) => text.split(/\s+/u, longestReply + 1).length <= longestReply
