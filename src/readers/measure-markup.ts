import { Parser } from 'htmlparser2'

/** Pages have seldom more than thirty levels; browsers stop at 512. */
export const deepest = 512
/** Elements of one page; an XML file, such as the inside of a Word file, may hold ten times as many. */
export const mostElements = 200_000
export const mostXmlElements = 2_000_000
const step = 16 * 1024

/** Whether markup is nested deeper or holds more elements than is read; looked at without building a tree of it. */
export function exceedsLimits(markup: string, xmlMode = false): 'depth' | 'elements' | null {
  const most = xmlMode ? mostXmlElements : mostElements
  let depth = 0
  let greatest = 0
  let elements = 0
  const handler = {
    onopentag() {
      elements++
      depth++
      greatest = Math.max(greatest, depth)
    },
    onclosetag: () => depth--,
  }
  const parser = new Parser(handler, { xmlMode })
  for (let offset = 0; offset < markup.length; offset += step) {
    parser.write(markup.slice(offset, offset + step))
    if (greatest > deepest) return 'depth'
    if (elements > most) return 'elements'
  }
  return null
}
