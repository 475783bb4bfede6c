import { getDocumentProxy } from 'unpdf'
import { buildDocument, type ExtractedBlock } from './build-document.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { findPdfDanger } from './pdf-limits.ts'
import { readPrintedLines } from './pdf-lines.ts'
import { joinPrintedLines } from './pdf-paragraphs.ts'
import { findRunningHeads } from './pdf-running-heads.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

const advice = 'Save it again as PDF, or save its text as Word or plain text.'

/**
 * Read a PDF that has a text layer. Running heads and page numbers stand at the end of the extracted text, set aside;
 * lines are joined to paragraphs and broken words made whole.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const danger = findPdfDanger(bytes)
  if (danger) return danger
  try {
    return await extract(bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : ''
    return refuse(
      'damaged-file',
      `This PDF can’t be read: ${(reason ?? '').slice(0, 200).replace(/\.?$/, '.')}`,
      advice,
    )
  }
}

async function extract(bytes: Uint8Array): Promise<ReadResult> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 })
  try {
    const lines = await readPrintedLines(document)
    if (lines === null)
      return refuse('too-complex', 'This PDF holds more pages or pieces of text than are read.', advice)
    if (lines.length === 0) {
      const remedy = 'It was probably scanned: have the text recognised (OCR) and try again.'
      return refuse('no-text', 'This PDF holds pictures of pages and no text.', remedy)
    }
    const heads = findRunningHeads(lines)
    const blocks = joinPrintedLines(lines.filter((line) => !heads.has(line)))
    const aside = [...heads].map(
      ({ text }): ExtractedBlock => ({
        kind: 'paragraph',
        markdown: escapeMarkdown(text),
        mark: { role: 'aside', reason: 'running-head' },
      }),
    )
    return { document: buildDocument('pdf', {}, [...blocks, ...aside]), diagnostics: [] }
  } finally {
    await document.destroy()
  }
}
