import type { Retirement } from '#src/store/save-transcript.ts'
import type { Statement } from '#src/transcript/statement.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'
import { digestOf } from './digest.ts'

/**
 * What two readings share when the record is the same. Where in the file and the recording a statement stands, what was
 * concluded from its words and label, how sure the parser was and how the register calls a speaker don't count: a
 * revision is of the text.
 */
export function hashReading(
  metadata: TranscriptMetadata,
  statements: readonly Statement[],
  retired: readonly Retirement[],
): string {
  const shown = statements.map(({ id, kind, label, paragraphs, text, exchange, speaker }) => ({
    ...{ kind, label, paragraphs, text, exchange, id },
    speaker: speaker?.slug,
  }))
  const gone = retired
    .map(({ id, mergedInto }) => [id, mergedInto])
    .sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
  return digestOf(JSON.stringify([metadata, shown, gone]))
}
