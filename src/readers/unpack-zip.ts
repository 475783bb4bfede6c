import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { DiagnosticRule } from './diagnostic-rules.ts'

/** Bytes that the parts of one file may unpack to, together: 64 MB. */
export const mostUnpacked = 64 * 1024 * 1024
/** Parts of one archive. */
export const mostParts = 4000

/** The parts that were asked for; or the rule that the archive breaks and a sentence. */
export type Unpacked =
  | { parts: Record<string, Uint8Array>; problem: null }
  | { parts: null; problem: { rule: DiagnosticRule; message: string } }

/**
 * Unpack the wanted parts of a ZIP archive. Their declared sizes are added up before anything is unpacked; a part that
 * unpacks to more than it declared is cut off there, as its space is set aside before.
 */
export function unpackZip(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  let parts = 0
  let size = 0
  try {
    unzipSync(bytes, { filter: (file) => count(file) && false })
    if (parts > mostParts) return broken('too-complex', `The file holds more than ${mostParts} parts.`)
    if (size > mostUnpacked) return broken('unpacks-too-large', sizeMessage(size))
    return { parts: unzipSync(bytes, { filter: ({ name }) => wanted(name) }), problem: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no ZIP archive'
    return broken('damaged-file', `The file can’t be unpacked: ${reason}.`)
  }

  function count({ name, originalSize }: UnzipFileInfo): boolean {
    parts++
    if (wanted(name)) size += originalSize
    return true
  }
}

function sizeMessage(size: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024).toLocaleString('en')
  return `The file unpacks to ${megabytes(size)} MB; at most ${megabytes(mostUnpacked)} MB are read.`
}

function broken(rule: DiagnosticRule, message: string): Unpacked {
  return { parts: null, problem: { rule, message } }
}
