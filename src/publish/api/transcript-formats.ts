import type { z } from 'zod'
import { writeMarkdown } from '../write-markdown.ts'
import { writePlainText } from '../write-plain-text.ts'
import type { Format } from './operation.ts'
import type { wholeTranscriptRecord } from './records.ts'

/** A transcript as the API answers it: what every file of a whole transcript is written from. */
export type WholeTranscript = z.output<typeof wholeTranscriptRecord>

const format = (extension: string, mediaType: string, write: (transcript: WholeTranscript) => string): Format => ({
  extension,
  mediaType,
  write: (value) => write(value as WholeTranscript),
})

/** The files in which a whole transcript leaves, by their endings. */
export const transcriptFormats: readonly Format[] = [
  format('md', 'text/markdown', writeMarkdown),
  format('txt', 'text/plain', writePlainText),
]
