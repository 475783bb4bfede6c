import type { Diagnostic } from '#src/transcript/diagnostic.ts'

/** Files in one request, bytes of one, and bytes of a request: what is larger is refused before it is read. */
export const mostFiles = 50
const mostOfFile = 20 * 1024 * 1024
export const mostOfUpload = 100 * 1024 * 1024

/** What keeps a file from being read, by its size alone; null for one that may be tried. */
export function fileProblem({ size }: { size: number }): Diagnostic | null {
  if (size <= mostOfFile) return null
  const message = `The file has ${(size / 1024 / 1024).toFixed(1)} MB; at most 20 MB are read.`
  return { rule: 'file-too-large', severity: 'error', message, position: { line: 1, column: 1, offset: 0 } }
}
