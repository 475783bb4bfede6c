import type { getDocumentProxy } from 'unpdf'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** A line of a page as it is printed. Measures in points; `y` grows upwards, `page` from 0. */
export type PrintedLine = { text: string; page: number; x: number; right: number; y: number; height: number }

/** Pages, and pieces of text, of one file. */
const most = { pages: 3000, pieces: 1_500_000 }

/**
 * Read the lines of all pages, in the order in which the file draws them.
 * @returns null when there are more pages or pieces than are read.
 */
export async function readPrintedLines(document: PdfDocument): Promise<PrintedLine[] | null> {
  if (document.numPages > most.pages) return null
  const lines: PrintedLine[] = []
  let pieces = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const found = await readPage(page, number - 1, most.pieces - pieces)
    page.cleanup()
    if (found === null) return null
    pieces += found.pieces
    for (const line of found.lines) lines.push(line)
  }
  return lines
}

async function readPage(
  page: PdfPage,
  number: number,
  mostPieces: number,
): Promise<{ lines: PrintedLine[]; pieces: number } | null> {
  const lines: PrintedLine[] = []
  let pieces = 0
  let open: PrintedLine | null = null
  const reader = page.streamTextContent({}).getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of (chunk.value as { items: TextItem[] }).items) {
      pieces++
      if (typeof item.str !== 'string') continue
      open = addItem(lines, open, item, number)
    }
    if (pieces > mostPieces) {
      await reader.cancel()
      return null
    }
  }
  return { lines: lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== ''), pieces }
}

type TextItem = { str?: string; transform: number[]; width: number; height: number; hasEOL: boolean }

/** A piece goes on its line while it stands at the same height; a gap of a third of a letter's height is a space. */
function addItem(lines: PrintedLine[], open: PrintedLine | null, item: TextItem, page: number): PrintedLine | null {
  const { str = '', transform, width, height, hasEOL } = item
  const [x = 0, y = 0] = transform.slice(4)
  if (str.trim() === '') {
    if (open && str !== '') open.text += ' '
    return hasEOL ? null : open
  }
  const sameLine = open && Math.abs(open.y - y) < Math.max(2, height * 0.6) && x >= open.x
  const line: PrintedLine = sameLine && open ? open : { text: '', page, x, right: x, y, height }
  if (!sameLine) lines.push(line)
  const gap = x - line.right > height / 3 && line.text !== '' && !line.text.endsWith(' ')
  line.text += (gap ? ' ' : '') + str
  line.right = Math.max(line.right, x + width)
  line.height = Math.max(line.height, height)
  return hasEOL ? null : line
}
