import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'

/** A block of a source: what stands between blank lines, or what the format marks as one. Offsets into `SourceDocument.text`. */
export type Block = {
  kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'rule' | 'table'
  start: number
  /** Exclusive. */
  end: number
  /** Of its first character that is not white space. */
  position: Position
}

/** A decoded file, cut into blocks that never overlap, in order. What lies between them is white space. */
export type SourceDocument = {
  format: 'markdown' | 'text'
  /** The whole source, decoded, line ends as they were. */
  text: string
  /** The front matter as data, unchecked, with its place in `text`; null where there is none. */
  frontMatter: { data: unknown; start: number; end: number; positionOf: (key: string) => Position } | null
  blocks: Block[]
}

/** What a reader gives: a document, or none and the error that says why; warnings in either case. */
export type ReadResult = { document: SourceDocument | null; diagnostics: Diagnostic[] }
