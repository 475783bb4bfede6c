import { writeAkomaNtoso } from '../write-akoma-ntoso.ts'
import { writeMarkdown } from '../write-markdown.ts'
import { writePlainText } from '../write-plain-text.ts'
import { writeTei } from '../write-tei.ts'
import type { Format } from './operation.ts'
import type { WholeTranscript } from './records.ts'

const format = (extension: string, mediaType: string, write: (transcript: WholeTranscript) => string): Format => ({
  extension,
  mediaType,
  write: (value) => write(value as WholeTranscript),
})

/** The files in which a whole transcript leaves, by their endings. */
export const transcriptFormats: readonly Format[] = [
  format('md', 'text/markdown', writeMarkdown),
  format('txt', 'text/plain', writePlainText),
  format('akn.xml', 'application/akn+xml', writeAkomaNtoso),
  format('tei.xml', 'application/tei+xml', writeTei),
]
