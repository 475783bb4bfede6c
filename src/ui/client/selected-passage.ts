import { cutPassage } from '#src/transcript/passage.ts'
import { passagePath } from '#src/transcript/permalink.ts'

/** What stands in a statement's box and is not its text. */
const furniture = '.who, .pilcrow'
const blocks = 'p, li, h3, h4, h5, h6, blockquote'

/** The address of the words that are selected in a statement; of the part in the first one, where there are several. */
export function selectedPassagePath(selection: Selection): string | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const statement = toElement(range.startContainer)?.closest<HTMLElement>('[data-statement]')
  const id = statement?.dataset['statement']
  if (!statement || id === undefined) return null
  const { text, start, end } = readSelected(statement, range)
  const passage = cutPassage(text, { start, end })
  return passage === undefined || end <= start ? null : passagePath(id, passage)
}

function toElement(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

/** The text of a statement on the page, blocks apart, and where in it a range begins and ends. */
function readSelected(statement: HTMLElement, range: Range): { text: string; start: number; end: number } {
  const read = { text: '', start: -1, end: 0 }
  const walker = document.createTreeWalker(statement, NodeFilter.SHOW_TEXT)
  let block: Element | null | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode
    const parent = node.parentElement
    if (parent?.closest(furniture)) continue
    const own = parent?.closest(blocks)
    if (block !== undefined && own !== block) read.text += '\n'
    block = own
    const content = node.textContent ?? ''
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0
      const until = node === range.endContainer ? range.endOffset : content.length
      if (read.start === -1) read.start = read.text.length + from
      read.end = read.text.length + until
    }
    read.text += content
  }
  return read
}
