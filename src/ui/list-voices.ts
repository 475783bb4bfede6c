import type { StatementView, TranscriptPart } from '#src/query/views.ts'
import { nameOfSpeaker } from './speaker-name.tsx'

/** Somebody who speaks in a transcript: the first statement and how many there are. */
export type Voice = { voice: string; name: string; first: string; count: number }

/** By what statements of the same voice are known: the speaker's slug, else the label; empty for nobody's. */
export function voiceOf({ speaker, label }: Pick<StatementView, 'speaker' | 'label'>): string {
  return speaker?.slug ?? label ?? ''
}

/** Who speaks in a transcript, most statements first. */
export function listVoices(parts: readonly TranscriptPart[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const statement of parts.flatMap(({ statements }) => statements)) {
    const voice = voiceOf(statement)
    if (voice === '') continue
    const known = voices.get(voice)
    if (known) known.count++
    else voices.set(voice, { voice, name: nameOfSpeaker(statement), first: statement.id, count: 1 })
  }
  return [...voices.values()].sort((one, other) => other.count - one.count)
}
