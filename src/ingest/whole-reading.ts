import type { Retirement } from '#src/store/save-transcript.ts'
import { toStatementRecord } from '#src/store/statements.ts'
import type { WholeTranscript } from '#src/store/whole-transcript.ts'
import type { Statement } from '#src/transcript/statement.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'
import { hashReading } from './hash-reading.ts'

/** What is known of a transcript's event, in the order in which a parser gives it. */
export function toMetadata(transcript: WholeTranscript): TranscriptMetadata {
  const { slug, title, date, place, event, language, sourceName, sourceUrl } = transcript
  const source = { ...(sourceName !== null && { name: sourceName }), ...(sourceUrl !== null && { url: sourceUrl }) }
  const { translation } = transcript
  const translationOf = translation === null ? {} : { translationOf: translation.ofSlug }
  return { slug, title, date, place, event, language, source, ...translationOf }
}

/** A statement as a reading has it. */
export function toStatement(row: WholeTranscript['statements'][number]): Statement {
  const { start, end, outlet, language, corrections, ...record } = toStatementRecord(row)
  const { id, kind, speaker, label, paragraphs, text, exchange, certainty } = record
  return {
    ...{ id, kind, speaker, label, paragraphs, text, exchange, certainty },
    position: { line: row.line, column: row.column, offset: 0 },
    ...(start !== null && { start }),
    ...(end !== null && { end }),
    ...(outlet !== null && { outlet }),
    ...(language !== null && { language }),
    ...(corrections.length > 0 && { corrections }),
  }
}

/** Its retired ids. */
export function toRetirements(transcript: WholeTranscript): Retirement[] {
  return transcript.retired.map(({ id, mergedInto, text, retiredAt }) => ({
    ...{ id: asStatementId(id), text, retiredAt },
    mergedInto: mergedInto === null ? null : asStatementId(mergedInto),
  }))
}

/** The hash of the reading that would give a transcript as it is now: reading its source again is then no revision. */
export function hashWhole(transcript: WholeTranscript): string {
  return hashReading(toMetadata(transcript), transcript.statements.map(toStatement), toRetirements(transcript))
}
