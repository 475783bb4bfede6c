import type { PrintedLine } from './pdf-lines.ts'

/** Lines from the upper and lower edge of a page that are looked at. */
const edge = 3
const pageNumber =
  /^(?:page|seite|página|pág\.?|pagina|стр\.?|с\.)?\s*[-–—|[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?\.?$/iu

/**
 * The lines of printed pages that are page numbers or running heads: at the same edge of many pages, the same but for
 * figures.
 */
export function findRunningHeads(lines: readonly PrintedLine[]): Set<PrintedLine> {
  const pages = groupByPage(lines)
  const edges = pages.flatMap((page) => edgesOf(page))
  const counts = new Map<string, number>()
  for (const { line, place } of edges) {
    const key = `${place} ${keyOf(line)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(2, Math.min(5, Math.ceil(pages.length * 0.3)))
  const recurs = ({ line, place }: Edge) => (counts.get(`${place} ${keyOf(line)}`) ?? 0) >= enough
  const isNumber = ({ line, rank }: Edge) => rank === 0 && pages.length > 1 && pageNumber.test(line.text)
  return new Set(edges.filter((each) => recurs(each) || isNumber(each)).map(({ line }) => line))
}

type Edge = { line: PrintedLine; place: 'top' | 'bottom'; rank: number }

function edgesOf(page: readonly PrintedLine[]): Edge[] {
  const sorted = [...page].sort((a, b) => b.y - a.y)
  if (sorted.length <= edge * 2) return sorted.slice(0, 1).map((line) => ({ line, place: 'top', rank: 0 }))
  const top = sorted.slice(0, edge).map((line, rank): Edge => ({ line, place: 'top', rank }))
  const bottom = sorted.slice(-edge).map((line, index): Edge => ({ line, place: 'bottom', rank: edge - 1 - index }))
  return [...top, ...bottom]
}

/** Lines that say the same but for figures; where a line begins counts little, as odd and even pages differ. */
function keyOf({ text }: PrintedLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/gu, ' ').toLowerCase()
}

function groupByPage(lines: readonly PrintedLine[]): PrintedLine[][] {
  const pages = new Map<number, PrintedLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()]
}
