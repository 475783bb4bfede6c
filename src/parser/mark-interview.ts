import type { Block, SourceDocument } from '#src/readers/source-document.ts'

/** Fewer questions than this are no interview. */
const fewestQuestions = 3
/** Of what stands out, so many must be questions. */
const share = 0.6
const emphasised = /^(?:\*\*[^*]+\*\*|__[^_]+__|\*[^*]+\*|_[^_]+_)$/u
const question = /[?？][*_”"»’)\s]*$/u
const dash = /^[—–]\s/u
/** Of the paragraphs after the first with a dash, so many must have one. */
const dashed = 0.6

const reporter = { name: 'Reporter', slug: 'reporter' }

/**
 * Mark who speaks in an interview in print that has no labels: its questions stand out, as headings, in bold or in italics,
 * and what follows is the answer; or each turn begins with a dash, as in Russian newspapers, question and answer by turns.
 * @returns undefined for what is no such interview.
 */
export function markInterview(document: SourceDocument): SourceDocument | undefined {
  const { text, blocks } = document
  const written = (block: Block) => text.slice(block.start, block.end).trim()
  const starts = findByLook(blocks, written) ?? findByDash(blocks, written)
  if (!starts) return undefined
  return { ...document, blocks: blocks.map((block) => withMark(block, starts.get(block))) }
}

function withMark(block: Block, kind: 'question' | 'answer' | undefined): Block {
  if (kind === undefined) return block
  const speaker = kind === 'question' ? reporter : null
  return { ...block, mark: { role: 'speech', label: null, textStart: block.start, speaker, kind } }
}

type Starts = Map<Block, 'question' | 'answer'>
type Written = (block: Block) => string

const looks: ((block: Block, written: string) => boolean)[] = [
  ({ kind }) => kind === 'heading',
  ({ kind }, written) => kind === 'paragraph' && emphasised.test(written),
]

function findByLook(blocks: readonly Block[], written: Written): Starts | undefined {
  for (const look of looks) {
    const outstanding = blocks.slice(1).filter((block) => look(block, written(block)))
    const asked = outstanding.filter((block) => question.test(written(block)))
    if (asked.length < fewestQuestions || asked.length < outstanding.length * share) continue
    const starts: Starts = new Map()
    let waits = false
    for (const block of blocks.slice(asked[0] ? blocks.indexOf(asked[0]) : 0)) {
      if (look(block, written(block))) {
        starts.set(block, 'question')
        waits = true
      } else if (waits && block.kind !== 'rule') {
        starts.set(block, 'answer')
        waits = false
      }
    }
    if ([...starts.values()].filter((kind) => kind === 'answer').length >= fewestQuestions) return starts
  }
  return undefined
}

function findByDash(blocks: readonly Block[], written: Written): Starts | undefined {
  const first = blocks.findIndex((block) => dash.test(written(block)))
  const turns = blocks.filter((block) => block.kind === 'paragraph' && dash.test(written(block)))
  const after = blocks.slice(first).filter(({ kind }) => kind === 'paragraph')
  const asked = turns.filter((block, index) => index % 2 === 0 && question.test(written(block)))
  if (asked.length < fewestQuestions || turns.length < after.length * dashed) return undefined
  if (asked.length * 2 < turns.length * share) return undefined
  return new Map(turns.map((block, index) => [block, index % 2 === 0 ? 'question' : 'answer']))
}
