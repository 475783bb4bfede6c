import type { Statement } from '#src/transcript/statement.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import { countWords, groupByExchange } from './transcript-parts.ts'
import type { StatementView, TranscriptView } from './views.ts'

const mostSpeakers = 5

/** A transcript that isn't published, as its page would show it. */
export function previewTranscript(
  metadata: KnownMetadata,
  statements: readonly Statement[],
  { revision, now }: { revision: number; now: Date },
): TranscriptView {
  const { slug, title, date, language, source, place, event } = metadata
  const views = statements.map(toView)
  return {
    ...{ place, event, source, revision, language: language ?? 'en', updatedAt: now.toISOString() },
    ...{ slug: slug ?? 'draft', title: title ?? 'Without a title', date: date ?? now.toISOString().slice(0, 10) },
    statementCount: statements.length,
    questionCount: statements.filter(({ kind }) => kind === 'question').length,
    speakers: findSpeakers(statements),
    wordCount: countWords(views),
    parts: groupByExchange(views.map((view, index) => [view, statements[index]?.exchange ?? null])),
    translations: [],
  }
}

function toView(statement: Statement, ordinal: number): StatementView {
  const { id, kind, speaker, label, paragraphs, text, certainty, start, end, outlet, language, corrections } = statement
  return {
    ...{ id, ordinal, kind, speaker, label, paragraphs, text, certainty },
    ...{ startSeconds: start ?? null, endSeconds: end ?? null, outlet: outlet ?? null, language: language ?? null },
    corrections: corrections ?? [],
  }
}

/** The most talkative first. */
function findSpeakers(statements: readonly Statement[]): TranscriptView['speakers'] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { speaker, kind } of statements) {
    if (speaker === null || kind === 'question') continue
    const { count } = counts.get(speaker.slug) ?? { count: 0 }
    counts.set(speaker.slug, { name: speaker.name, count: count + 1 })
  }
  const sorted = [...counts].sort(([, one], [, other]) => other.count - one.count)
  return sorted.slice(0, mostSpeakers).map(([slug, { name }]) => ({ slug, name }))
}
