import type { Turn } from './gather-turns.ts'
import { speechOf } from './marked-speech.ts'
import { type ResolvedSpeaker, type SpeakerResolver, toSpeakerRef } from './resolve-speaker.ts'

/**
 * Who speaks in a turn by what the format or an editor marks: the registered person of that name, else one of its own; undefined
 * where it names nobody.
 */
export function resolveMarked({ passages }: Turn, resolver: SpeakerResolver): ResolvedSpeaker | undefined {
  const speaker = passages[0].given?.speaker ?? speechOf(passages[0])?.speaker
  if (!speaker) return undefined
  const { name, slug } = speaker
  if (slug !== undefined) return { speaker: { name, slug }, role: 'speaker', evidence: 'marked', candidates: [] }
  const found = resolver.resolve(name)
  if (found.evidence !== 'unresolved')
    return { ...found, evidence: passages[0].given?.speaker ? 'marked' : found.evidence }
  return { speaker: toSpeakerRef(name), role: found.role, evidence: 'marked', candidates: [] }
}
