import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import type { GivenStatement } from './statement-mark.ts'

/** The formats that are read. */
export const sourceFormats = [
  'markdown',
  'text',
  'captions',
  'html',
  'docx',
  'pdf',
  'tei',
  'akoma-ntoso',
  'json',
] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** What a format itself says of a block, so that the parser need not conclude it from the words. */
export type BlockMark =
  /** Somebody begins to speak. */
  | MarkedSpeech
  /** Whoever spoke goes on. */
  | { role: 'continued' }
  /** Nobody says it: a stage direction, an item of the agenda. */
  | { role: 'note' }
  /** It is no part of what was said. */
  | { role: 'aside'; reason: 'headline' | 'navigation' | 'running-head' }

/** Where somebody begins to speak, by a format that marks it. */
export type MarkedSpeech = {
  role: 'speech'
  /** As the source writes it; null where it writes none. */
  label: string | null
  /** Offset where what is said begins, after the label. */
  textStart: number
  /** Who it is, where the format names the person and not only a label. */
  speaker: { name: string; slug?: string } | null
  /** What kind of statement, where the format says it. */
  kind: StatementKind | null
  /** Number of the exchange from 0, null for none; absent where the format doesn't say. */
  exchange?: number | null
}

/** A block of a source: what stands between blank lines, or what the format marks as one. Offsets into `SourceDocument.text`. */
export type Block = {
  kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'rule' | 'table'
  start: number
  /** Exclusive. */
  end: number
  /** Of its first character that is not white space. */
  position: Position
  /** Absent where the format says nothing but the words. */
  mark?: BlockMark
  /** What an editor's mark above it says of the statement that begins here. */
  given?: GivenStatement
  /** Seconds from the start of the recording to its first word. */
  time?: number
  /** Seconds to the end of its last word. */
  endTime?: number
}

/** A line by which an editor says something of the statement below it; `problem` where it can't be understood. */
export type StatementMark = Pick<Block, 'start' | 'end' | 'position'> & { problem: string | null }

/** A decoded file, cut into blocks that never overlap, in order. What lies between them is white space. */
export type SourceDocument = {
  format: SourceFormat
  /**
   * Of Markdown and plain text: the whole source, decoded, line ends as they were. Of all other formats: the text that
   * was extracted, as Markdown, front matter first; places are in that.
   */
  text: string
  /** The front matter as data, unchecked, with its place in `text`; null where there is none. */
  frontMatter: { data: unknown; start: number; end: number; positionOf: (key: string) => Position } | null
  blocks: Block[]
  /** Of Markdown: the marks of editors, which are no part of what was said. */
  marks?: StatementMark[]
}

/** What a reader gives: a document, or none and the error that says why; warnings in either case. */
export type ReadResult = { document: SourceDocument | null; diagnostics: Diagnostic[] }
