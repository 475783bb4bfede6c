import { speakerPath } from '#src/transcript/permalink.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import { Link } from './link.tsx'

type Said = { speaker: SpeakerRef | null; label: string | null }

/** Who says a statement, in a word or two: the speaker, else the label, else nobody. */
export function nameOfSpeaker({ speaker, label }: Said): string {
  return speaker?.name ?? label ?? ''
}

/** Who says a statement, with a way to the speaker's page. */
export function SpeakerName({ said }: { said: Said }) {
  const name = nameOfSpeaker(said)
  return said.speaker ? <Link href={speakerPath(said.speaker.slug)}>{name}</Link> : name
}
