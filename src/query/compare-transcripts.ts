import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { DraftDifferences, StatementDifference } from './draft-views.ts'
import { compareWords } from './word-changes.ts'

/** What of a statement readers see. */
export type Compared = { id: string; kind: StatementKind; speaker: SpeakerRef | null; text: string }

/** What of the event readers see, field by field as it is called. */
export type ComparedFields = Record<string, string | null>

type Side = { fields: ComparedFields; statements: readonly Compared[] }

/** What readers would see changed: statements in the order of the new text, those that are gone at the end. */
export function compareTranscripts(before: Side, after: Side): DraftDifferences {
  const past = new Map(before.statements.map((statement) => [statement.id, statement]))
  const kept = new Set(after.statements.map(({ id }) => id))
  const present = after.statements.flatMap((statement) => compareStatement(past.get(statement.id), statement) ?? [])
  const gone = before.statements.filter(({ id }) => !kept.has(id)).map(describeRemoved)
  const metadata = Object.keys(after.fields).flatMap((field) => {
    const [old, now] = [before.fields[field] ?? null, after.fields[field] ?? null]
    return old === now ? [] : [{ field, before: old, after: now }]
  })
  return { metadata, statements: [...present, ...gone] }
}

function compareStatement(old: Compared | undefined, now: Compared): StatementDifference | undefined {
  const { id, text, speaker } = now
  const fields = old ? compareFields(old, now) : []
  if (old?.text === text && fields.length === 0) return undefined
  const words = compareWords(old?.text ?? '', text)
  return { id, change: old ? 'changed' : 'added', speaker: speaker?.name ?? null, words, fields }
}

function compareFields(old: Compared, now: Compared): StatementDifference['fields'] {
  const speakers = [old.speaker?.name ?? 'nobody', now.speaker?.name ?? 'nobody'] as const
  const changed = old.speaker?.slug !== now.speaker?.slug
  return [
    ...(changed ? [{ field: 'Speaker' as const, before: speakers[0], after: speakers[1] }] : []),
    ...(old.kind === now.kind ? [] : [{ field: 'Kind' as const, before: old.kind, after: now.kind }]),
  ]
}

function describeRemoved({ id, speaker, text }: Compared): StatementDifference {
  return { id, change: 'removed', speaker: speaker?.name ?? null, words: [{ text, change: 'removed' }], fields: [] }
}
