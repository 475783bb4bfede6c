import { parse } from '@citation-js/name'
import type { StatementPageView } from '#src/query/views.ts'

/** A name in CSL-JSON: in parts for a person, whole for an office, a group, or a label that may be either. */
export type CitationName =
  | { literal: string }
  | { family: string; given: string; suffix?: string; 'non-dropping-particle'?: string; 'dropping-particle'?: string }

/** Speakers that stand for nobody: a transcript's “A:” says that somebody answers, not who. */
const nobody = new Set(['answer'])
const suffix = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/
/** Words of offices and parts: a name that has one is no person's. */
const office =
  /\b(official|speaker|president|minister|secretary|participant|reporter|moderator|operator|chair\w*|member|voice|press|senator|officer|administration|spokes\w+|staff|interpreter|audience|student|child|aide|host|question\w*|representative|delegate|witness|counsel|judge|justice|mr|ms|mrs|dr|the)\b/i
/** Two to five words that begin as names do; particles may stand between. */
const personLike =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(\s(?:\p{Lu}|van|von|de|da|di|del|della|der|den|dos|du|la|le|al-|bin|ibn|el|ter)[\p{L}\p{M}.’'-]*){1,4}$/u

/**
 * Who said a statement, for a citation: a person in parts, anybody else as the transcript names them, null where nobody is
 * named. A speaker whom only a transcript names counts as a person when the name looks like one. Names are read given name
 * first; one that is written family name first stays as it is only where it has no space.
 */
export function authorOf({ statement, speakerKind }: StatementPageView): CitationName | null {
  const { speaker, label } = statement
  if (speaker === null) return label === null || label === '' ? null : { literal: label }
  if (nobody.has(speaker.slug)) return null
  return speakerKind === 'person' || (speakerKind === 'unknown' && looksLikePerson(speaker.name))
    ? toPersonName(speaker.name)
    : { literal: speaker.name }
}

function looksLikePerson(name: string): boolean {
  return personLike.test(name.replace(suffix, '')) && !office.test(name) && name !== name.toUpperCase()
}

function toPersonName(name: string): CitationName {
  const ending = suffix.exec(name)
  const { family, given, ...particles } = parse(ending === null ? name : name.slice(0, ending.index))
  if (family === undefined || given === undefined) return { literal: name }
  return { family, given, ...particles, ...(ending?.[1] === undefined ? {} : { suffix: ending[1] }) }
}
