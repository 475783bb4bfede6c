import { readAkomaNtoso } from './akoma-ntoso.ts'
import { readCaptions } from './captions.ts'
import { isCaptions } from './cue.ts'
import { decodeText } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import { isHtml, readHtml } from './html.ts'
import { isJson, readJson } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'
import { readTei } from './tei.ts'
import { readText } from './text.ts'
import { findXmlRoot, parseXml } from './xml.ts'

const names = {
  markdown: /\.(?:md|markdown|mdown|mkd)$/i,
  html: /\.(?:html?|xhtml)$/i,
  captions: /\.(?:vtt|srt)$/i,
  json: /\.json$/i,
}

const frontMatterStart = /^---[ \t]*[\r\n]/

/**
 * Read a file of any format that is text: told by how the text begins, then by the file's name; all else is plain text.
 * Never throws.
 * @param fileName for its extension, and where nothing else gives a title; it is not opened.
 */
export function readTextDocument(bytes: Uint8Array, fileName: string): ReadResult {
  const decoded = decodeText(bytes)
  if (decoded.text === null) return { document: null, diagnostics: [decoded.problem] }
  const { document, diagnostics } = readByFormat(decoded.text, fileName)
  return { document, diagnostics: document ? [...decoded.warnings, ...diagnostics] : diagnostics }
}

function readByFormat(text: string, fileName: string): ReadResult {
  if (names.markdown.test(fileName) || frontMatterStart.test(text)) return readPlain(text, fileName)
  if (isCaptions(text) || names.captions.test(fileName)) return readCaptions(text, fileName)
  if (isHtml(text)) return readHtml(text)
  const root = findXmlRoot(text)
  if (root) return readXml(text, root)
  if (names.html.test(fileName)) return readHtml(`<html><body>${text}</body></html>`)
  if (names.json.test(fileName) || (isJson(text) && text.includes('"statements"'))) return readJson(text)
  return readPlain(text, fileName)
}

function readPlain(text: string, fileName: string): ReadResult {
  const { frontMatter, problem } = readFrontMatter(text)
  if (problem) return { document: null, diagnostics: [problem] }
  const read = names.markdown.test(fileName) || frontMatter ? readMarkdown : readText
  return { document: read(text, frontMatter, frontMatter?.end ?? 0), diagnostics: [] }
}

function readXml(text: string, root: NonNullable<ReturnType<typeof findXmlRoot>>): ReadResult {
  if (root === 'teiCorpus') {
    const remedy = 'Add the files of its sessions one by one.'
    return refuse('unknown-format', 'This is the root of a TEI corpus, which holds no transcript itself.', remedy)
  }
  const parsed = parseXml(text)
  if (!parsed.root) return parsed.result
  if (parsed.root.name === 'TEI') return readTei(parsed.root)
  if (parsed.root.name === 'akomaNtoso') return readAkomaNtoso(parsed.root)
  const message = `This is XML of a kind that is not read (its root is “${parsed.root.name.slice(0, 60)}”).`
  return refuse('unknown-format', message, 'TEI and Akoma Ntoso debates are read: see docs/guides/formats.md.')
}
