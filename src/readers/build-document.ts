import { stringify } from 'yaml'
import { frontMatterSchema } from '#src/transcript/front-matter.ts'
import { escapeBlockMark } from './escape-markdown.ts'
import { buildLineIndex } from './line-index.ts'
import { readYaml } from './read-yaml.ts'
import type { Block, BlockMark, MarkedSpeech, SourceDocument, SourceFormat } from './source-document.ts'

/** What a format says of the event; what front matter can't hold is left out. */
export type ExtractedMetadata = Record<string, unknown>

type Mark = Exclude<BlockMark, MarkedSpeech> | Omit<MarkedSpeech, 'textStart'>

/** A block as a reader extracts it: inline Markdown without label and without the marks of its kind. */
export type ExtractedBlock = {
  kind: Exclude<Block['kind'], 'rule'>
  markdown: string
  mark?: Mark
} & Pick<Block, 'time' | 'endTime'>

/** What a block of a kind begins with, and how it is known to be there already. */
const lineMarks: Record<ExtractedBlock['kind'], [mark: string, written: RegExp]> = {
  paragraph: ['', /^/],
  heading: ['## ', /^#{1,6}\s/],
  'list-item': ['- ', /^(?:[-+*]|\d{1,9}[.)])\s/],
  quote: ['> ', /^>/],
  table: ['', /^/],
}

/**
 * Make a document of what was extracted from a format that is not text itself: front matter, then the blocks apart by
 * blank lines, marked labels before what is said (`Label: text`). Blocks that show nothing are left out.
 */
export function buildDocument(
  format: SourceFormat,
  metadata: ExtractedMetadata,
  extracted: readonly ExtractedBlock[],
): SourceDocument {
  const frontMatter = writeFrontMatter(metadata)
  const parts: string[] = [frontMatter]
  const blocks: Omit<Block, 'position'>[] = []
  let offset = frontMatter.length
  for (const { kind, markdown, mark, ...times } of extracted) {
    const { label, body } = writeBlock(kind, markdown, mark)
    if (label + body === '') continue
    const gap = offset === 0 ? '' : '\n\n'
    const start = offset + gap.length
    parts.push(gap, label, body)
    offset = start + label.length + body.length
    const placed: BlockMark | undefined =
      mark?.role === 'speech' ? { ...mark, textStart: Math.min(start + label.length, offset) } : mark
    blocks.push({ kind, start, end: offset, ...(placed && { mark: placed }), ...times })
  }
  const text = `${parts.join('')}\n`
  const lines = buildLineIndex(text)
  return {
    format,
    text,
    frontMatter: locateFrontMatter(frontMatter),
    blocks: blocks.map((block) => ({ ...block, position: lines.positionAt(block.start) })),
  }
}

function writeBlock(kind: ExtractedBlock['kind'], markdown: string, mark?: Mark): { label: string; body: string } {
  const words = markdown.replace(/\n\s*\n/g, '\n').trim()
  const label = mark?.role === 'speech' && mark.label !== null ? `${mark.label}:` : ''
  if (words === '') return { label, body: '' }
  if (label !== '') return { label: `${label} `, body: words }
  if (kind === 'paragraph') return { label, body: escapeBlockMark(words) }
  const [lineMark, written] = lineMarks[kind]
  return { label, body: written.test(words) ? words : lineMark + words }
}

/** Only the keys and values that front matter takes. */
function writeFrontMatter(metadata: ExtractedMetadata): string {
  const valid = Object.entries(metadata).filter(([key, value]) => {
    const field = frontMatterSchema.shape[key as keyof typeof frontMatterSchema.shape]
    return value !== undefined && value !== null && field?.safeParse(value).success
  })
  if (valid.length === 0) return ''
  return `---\n${stringify(Object.fromEntries(valid), { lineWidth: 0, schema: 'core' })}---`
}

function locateFrontMatter(written: string): SourceDocument['frontMatter'] {
  if (written === '') return null
  const start = '---\n'.length
  const { data, positionOf } = readYaml(written.slice(start, -'---'.length), { line: 2, column: 1, offset: start })
  return { data, start: 0, end: written.length, positionOf }
}
