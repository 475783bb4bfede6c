import type { LineIndex } from '#src/readers/line-index.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import type { SourceSpan } from '#src/transcript/transcript.ts'
import { assignKinds } from './assign-kinds.ts'
import { findCorrections } from './find-corrections.ts'
import { findOutlets } from './find-outlets.ts'
import { findRoles } from './find-roles.ts'
import type { Turn } from './gather-turns.ts'
import { givenKind, roleOfKind, speechOf } from './marked-speech.ts'
import { nameReporters } from './name-reporters.ts'
import type { Passage } from './passage.ts'
import type { SpokenTurn } from './resolve-turns.ts'
import type { Voice } from './voice.ts'

/**
 * Make statements of turns, in order.
 * @param principal the slug of whom the headline names.
 */
export function buildStatements(
  spoken: readonly SpokenTurn[],
  lines: LineIndex,
  principal: string | null,
): UnlabelledStatement[] {
  const texts = spoken.map(({ turn }) => textOf(turn.passages))
  const voices = spoken.map((turn, index) => toVoice(turn, texts[index] ?? ''))
  const kinds = assignKinds(findRoles(voices, principal))
  const statements = spoken.map(({ turn, resolved }, index): UnlabelledStatement => {
    const [first] = turn.passages
    const assigned = kinds[index]
    const kind = givenKind(first)
    const exchange = speechOf(first)?.exchange
    const corrections = findCorrections(turn.passages)
    return {
      kind: kind ?? assigned?.kind ?? 'note',
      speaker: resolved?.speaker ?? null,
      label: first.label?.label ?? (first.opens ? (resolved?.speaker.name ?? null) : null),
      paragraphs: turn.passages.map(({ markdown }) => markdown).filter((markdown) => markdown !== ''),
      text: texts[index] ?? '',
      exchange: exchange === undefined ? (assigned?.exchange ?? null) : exchange,
      certainty: { speaker: resolved?.evidence ?? 'none', kind: kind ? 'marked' : (assigned?.evidence ?? 'context') },
      position: lines.positionAt(first.start),
      ...timesOf(turn.passages),
      ...(corrections.length > 0 && { corrections }),
    }
  })
  return findOutlets(nameReporters(statements))
}

/** From when to when a statement is said, where the format or its label gives times. */
function timesOf(passages: Turn['passages']): Pick<UnlabelledStatement, 'start' | 'end'> {
  const [first] = passages
  const start = first.given?.start ?? first.time ?? first.label?.time?.seconds
  const end = passages.at(-1)?.endTime
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
}

/** The spans of a statement's source. A time that stands in the label is a span of its own. */
export function spansOfTurn({ passages }: Turn, statement: number): SourceSpan[] {
  return passages.flatMap(({ start, end, label }): SourceSpan[] => {
    const time = label?.time
    if (!time || time.end > end) return [{ role: 'statement', start, end, statement }]
    return [
      { role: 'statement', start, end: time.start, statement },
      { role: 'boilerplate', start: time.start, end: time.end, reason: 'time' },
      { role: 'statement', start: time.end, end, statement },
    ]
  })
}

/** A name and something in brackets, in the label, but for a word about the language; or a full name, a comma and more. */
const nameAndOutlet =
  /^(?:[^()[\]]{2,80}[([](?!re-?transl|transl|interpret|via |перевод|auf |en |in )[^()[\]]{2,80}[)\]]|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, [^()[\]]{2,60})$/u

function toVoice({ turn, resolved }: SpokenTurn, text: string): Voice {
  const [first] = turn.passages
  const kind = speechOf(first)?.kind
  const role = kind ? roleOfKind(kind) : (resolved?.role ?? 'note')
  const bracketed = nameAndOutlet.test(first.label?.label ?? '')
  return { role, speaker: resolved?.speaker.slug ?? null, text, bracketed, given: first.given }
}

function textOf(passages: readonly Passage[]): string {
  return passages
    .map(({ plain }) => plain)
    .filter((plain) => plain !== '')
    .join('\n\n')
}
