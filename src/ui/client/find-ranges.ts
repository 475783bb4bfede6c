/** Matches at most: more are nobody's reading. */
const most = 2000
/** What stands in a statement's box and is not its text. */
const furniture = '.who, .pilcrow'

/** Where words stand in the statements of the page, whatever their case and kind of apostrophe; also across emphasis, within a paragraph. */
export function findRanges(words: string): Range[] {
  const sought = fold(words.replace(/\s+/g, ' '))
  const ranges: Range[] = []
  for (const statement of document.querySelectorAll('.statement')) {
    for (const block of statement.children) {
      if (block.matches(furniture)) continue
      for (const range of findInBlock(block, sought)) {
        ranges.push(range)
        if (ranges.length >= most) return ranges
      }
    }
  }
  return ranges
}

function* findInBlock(block: Element, sought: string): Generator<Range> {
  const nodes: { node: Node; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.parentElement?.closest(furniture)) continue
    nodes.push({ node, start: text.length })
    text += node.textContent ?? ''
  }
  const folded = fold(text)
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + sought.length)) {
    const range = document.createRange()
    setPoint(nodes, at, (node, offset) => range.setStart(node, offset))
    setPoint(nodes, at + sought.length - 1, (node, offset) => range.setEnd(node, offset + 1))
    yield range
  }
}

function setPoint(
  nodes: readonly { node: Node; start: number }[],
  at: number,
  set: (node: Node, offset: number) => void,
): void {
  const found = nodes.findLast(({ start }) => start <= at)
  if (found) set(found.node, at - found.start)
}

/** In lower case, of the same length: a letter whose lower case is longer stays as it is. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  const even =
    lower.length === text.length
      ? lower
      : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('')
  return even.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ')
}
