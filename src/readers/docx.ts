import { zipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { buildDocument, type ExtractedBlock } from './build-document.ts'
import { findSpeakerStyles, markSpeakers, type WordBlock } from './docx-speakers.ts'
import { readWordStyles, toStyleMap, type WordStyle } from './docx-styles.ts'
import { collectBlocks } from './html-blocks.ts'
import { exceedsLimits } from './measure-markup.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'
import { unpackZip } from './unpack-zip.ts'

/** Text, styles and what binds them; pictures, headers and footers are left packed. */
const wantedPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d?\.xml(?:\.rels)?)$/
const advice = 'Open it in a word processor and save it again as .docx, or as plain text.'

/** Read a Word file (.docx): text, bold and italic, styles. Page headers and footers, pictures and comments are left. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const { parts, problem } = unpackZip(bytes, (name) => wantedPart.test(name))
  if (problem) return refuse(problem.rule, problem.message, advice)
  if (!parts['word/document.xml']) {
    return refuse('unknown-format', 'This is a ZIP archive and no Word file.', 'Unpack it and add what is in it.')
  }
  const unsafe = findUnsafePart(parts)
  if (unsafe) return unsafe
  const styles = readWordStyles(decode(parts['word/styles.xml']))
  try {
    const html = await convert(parts, styles)
    const blocks = readBlocks(html, styles)
    if (blocks.length === 0) return refuse('no-text', 'This Word file holds no text.', advice)
    return { document: buildDocument('docx', {}, blocks), diagnostics: [] }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it is damaged'
    return refuse('damaged-file', `This Word file can’t be read: ${reason.slice(0, 200).replace(/\.?$/, '.')}`, advice)
  }
}

function findUnsafePart(parts: Record<string, Uint8Array>): ReadResult | undefined {
  for (const part of Object.values(parts)) {
    const xml = decode(part)
    if (/<!DOCTYPE/i.test(xml)) {
      return refuse('declared-entities', 'This Word file declares entities of its own, as Word never does.', advice)
    }
    if (exceedsLimits(xml, true)) return refuse('too-complex', 'This Word file is nested or cut beyond reason.', advice)
  }
  return undefined
}

function decode(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part)
}

async function convert(parts: Record<string, Uint8Array>, styles: readonly WordStyle[]): Promise<string> {
  const buffer = Buffer.from(zipSync(parts, { level: 0 }))
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: [...toStyleMap(styles), 'strike => s'],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  )
  return value
}

function readBlocks(html: string, styles: readonly WordStyle[]): ExtractedBlock[] {
  const byClass = new Map(styles.map((style) => [style.className, style]))
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const blocks = collectBlocks(document.body, undefined).map(({ kind, markdown, element }): WordBlock => {
    const style = byClass.get(element.getAttribute('class') ?? '') ?? null
    return { kind, markdown: style?.bold && kind === 'paragraph' ? embolden(markdown) : markdown, style }
  })
  const speakers = findSpeakerStyles(blocks)
  return speakers.size > 0 ? markSpeakers(blocks, speakers) : blocks.map(({ kind, markdown }) => ({ kind, markdown }))
}

/** A paragraph that its style sets in bold. */
function embolden(markdown: string): string {
  return /[*\n]/.test(markdown) || markdown === '' ? markdown : `**${markdown}**`
}
