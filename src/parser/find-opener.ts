import type { Surroundings } from './find-person.ts'
import { labelKey } from './label-key.ts'
import type { ResolvedSpeaker } from './resolve-speaker.ts'

const fewestLetters = 4
/** So many letters at the end of a word may differ: `С.В.Ларионова` in a headline is `С.В.Ларионов`. */
const mostEnding = 3

/**
 * Who holds the words before the first label, and the answers that have a label without a name: whom the resolver knows
 * for it, in the spelling of the label that names the same person; else the only one whom the headline names.
 */
export function findOpener(around: Surroundings, opener: ResolvedSpeaker | null): ResolvedSpeaker | null {
  if (opener && opener.evidence !== 'headline') return opener
  const names = opener ? [opener.speaker.name] : around.headline.map(({ name }) => name)
  for (const name of names) {
    const [labelled] = [...around.labels.values()].filter(
      ({ speaker, role }) => role === 'speaker' && isSameName(speaker.name, name),
    )
    if (labelled) return { ...labelled, evidence: 'headline', candidates: [] }
  }
  if (opener) return opener
  const [only, other] = around.headline
  return only && !other ? { ...around.resolve(only.name), evidence: 'headline' } : null
}

/** Whether two names are the same but for endings. */
function isSameName(one: string, other: string): boolean {
  const [words, others] = [one, other].map((name) => labelKey(name).split(' '))
  if (!words || !others || words.length !== others.length) return false
  return words.every((word, index) => isSameWord(word, others[index] ?? ''))
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const shared = Math.max(fewestLetters, Math.max(one.length, other.length) - mostEnding)
  return Math.min(one.length, other.length) >= shared && one.slice(0, shared) === other.slice(0, shared)
}
