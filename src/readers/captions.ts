import { buildDocument, type ExtractedBlock, type ExtractedMetadata } from './build-document.ts'
import { type Phrase, readPhrases } from './caption-phrases.ts'
import { readCues } from './cue.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

/** What opens a new paragraph: `>>`, a dash, or what may be a label. */
const opener = /^(?:>{2,3}|[-–—](?=\s))?\s*/
const labelLike = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N} .'’&,()-]{0,60}[:：](?:\s|$)/u
const sound = /^(?:[[(][^[\]()]{0,120}[\])][.!]?\s*){1,20}$|^♪.{0,300}$/u
const sentenceEnd = /[.!?…]["”’»)\]]*$/u
/** A paragraph ends at the first end of a sentence after so many characters. */
const longParagraph = 500

/** WebVTT and SRT captions as paragraphs of whole sentences, each with the time of its first word. */
export function readCaptions(text: string, fileName: string): ReadResult {
  const phrases = readPhrases(readCues(text))
  if (phrases.length === 0) {
    return refuse('no-text', 'These captions hold no words.', 'Check that the file was saved whole.')
  }
  const marked = phrases.some(({ voice }) => voice !== null)
  const blocks = marked ? readVoices(phrases) : joinPhrases(phrases, false)
  return { document: buildDocument('captions', readCaptionMetadata(text, fileName), blocks), diagnostics: [] }
}

/** Paragraphs of captions that mark who speaks. Words without a mark go on what was said before. */
function readVoices(phrases: readonly Phrase[]): ExtractedBlock[] {
  const blocks: ExtractedBlock[] = []
  let voice: string | null = null
  for (let from = 0; from < phrases.length; ) {
    const next: string | null = phrases[from]?.voice ?? voice
    let to = from + 1
    while (to < phrases.length && (phrases[to]?.voice ?? next) === next) to++
    const [first, ...more] = joinPhrases(phrases.slice(from, to), true)
    if (first && next !== null && next !== voice) blocks.push(beginSpeech(first, next), ...more)
    else if (first) blocks.push(first, ...more)
    voice = next
    from = to
  }
  return blocks
}

function beginSpeech(block: ExtractedBlock, label: string): ExtractedBlock {
  return { ...block, mark: { role: 'speech', label: escapeMarkdown(label), speaker: null, kind: null } }
}

function joinPhrases(phrases: readonly Phrase[], marked: boolean): ExtractedBlock[] {
  const blocks: ExtractedBlock[] = []
  let words = ''
  let time = 0
  let endTime = 0
  for (const phrase of phrases) {
    const opening = opener.exec(phrase.text)?.[0] ?? ''
    const text = phrase.text.slice(opening.length)
    const alone = sound.test(text)
    if (alone || opening.trim() !== '' || (!marked && labelLike.test(text)) || isFull(words)) end()
    if (alone) add(text.startsWith('[') || text.startsWith('(') ? text : `[${text}]`, phrase, true)
    else if (text !== '') {
      if (words === '') time = phrase.time
      endTime = phrase.endTime
      words += `${words === '' ? '' : ' '}${text}`
    }
  }
  end()
  return blocks

  function end(): void {
    if (words !== '') add(words, { time, endTime }, false)
    words = ''
  }

  function add(markdown: string, times: Pick<Phrase, 'time' | 'endTime'>, isSound: boolean): void {
    const mark = { role: isSound ? ('note' as const) : ('continued' as const) }
    const { time, endTime } = times
    blocks.push({ kind: 'paragraph', markdown: escapeMarkdown(markdown), time, endTime, ...(marked && { mark }) })
  }
}

function isFull(words: string): boolean {
  return words.length >= longParagraph && sentenceEnd.test(words)
}

const headerTitle = /^WEBVTT[ \t]+(?:[-–—:][ \t]*)?(\S[^\r\n]{0,400})/
const headerKey = /^(?:NOTE[ \t]+)?(title|date|place|event|language)[ \t]*:[ \t]*(\S[^\r\n]{0,400})$/gim
const writtenDate = /(?:^|[^\d])(\d{4}-\d{2}-\d{2})(?!\d)/

/** What stands before the first cue: `WEBVTT - title`, and `key: value` lines there or in a NOTE; else the file's name. */
function readCaptionMetadata(text: string, fileName: string): ExtractedMetadata {
  const header = text.slice(0, Math.min(8000, Math.max(0, text.indexOf('-->'))))
  const keys = [...header.matchAll(headerKey)].map(([, key = '', value = '']) => [key.toLowerCase(), value.trim()])
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z]{2,3}(?:\.(?:vtt|srt))?$|\.[^.]*$/i, '')
  const words = name
    .replace(writtenDate, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  const title = headerTitle.exec(header)?.[1]?.trim() ?? (words === '' ? name : capitalise(words))
  return { title: title.slice(0, 500), ...Object.fromEntries(keys) }
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
