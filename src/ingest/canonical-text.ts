import { findLanguages } from '#src/parser/find-languages.ts'
import { findGenericSpeaker } from '#src/parser/generic-labels.ts'
import { labelKey } from '#src/parser/label-key.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { toPlainText } from '#src/parser/plain-text.ts'
import { toSpeakerRef } from '#src/parser/resolve-speaker.ts'
import { writeTranscript } from '#src/parser/write-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import type { SourceDocument } from '#src/readers/source-document.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { SpeakerRef, UnlabelledStatement } from '#src/transcript/statement.ts'
import type { KnownMetadata, ParsedTranscript } from '#src/transcript/transcript.ts'

/** A file as a draft begins with it: the text that a reader made of it, and canonical Markdown of what the parser did. */
export type ReadSource =
  | { format: SourceDocument['format']; sourceText: string; canonical: string; diagnostics: Diagnostic[] }
  | { format: null; diagnostics: Diagnostic[] }

/** Read a file of any format for editing. `format` is null when a diagnostic of severity error says why it can't be read. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  speakers: readonly Speaker[],
): Promise<ReadSource> {
  const { document, diagnostics } = await readDocument(bytes, fileName)
  if (document === null) return { format: null, diagnostics }
  const parsed = await findLanguages(parseTranscript(document, speakers, fileName))
  const canonical = writeTranscript(parsed.metadata ?? parsed.known, parsed.statements, speakers)
  const all = [...diagnostics, ...parsed.diagnostics]
  return { format: document.format, sourceText: document.text, canonical, diagnostics: all }
}

/** What the parser makes of canonical Markdown; null and an error where its front matter can't be read. */
export async function readCanonical(
  text: string,
  speakers: readonly Speaker[],
): Promise<{ parsed: ParsedTranscript | null; diagnostics: Diagnostic[] }> {
  const { document, diagnostics } = await readDocument(new TextEncoder().encode(text), 'draft.md')
  if (document === null) return { parsed: null, diagnostics }
  const parsed = await findLanguages(parseTranscript(document, speakers))
  return { parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] }
}

/** Canonical Markdown of statements. */
export function writeCanonical(
  metadata: KnownMetadata,
  statements: readonly Pick<
    UnlabelledStatement,
    'kind' | 'speaker' | 'label' | 'paragraphs' | 'text' | 'start' | 'exchange'
  >[],
  speakers: readonly Speaker[],
): string {
  return writeTranscript(metadata, statements, speakers)
}

/** Somebody whom the archive doesn't know yet. */
export function nameSpeaker(name: string): SpeakerRef {
  return toSpeakerRef(name)
}

/** Whether a label names nobody in particular: `Q`, `The moderator`. No register can say whose it always is. */
export function namesNobody(label: string): boolean {
  return findGenericSpeaker(label) !== undefined
}

/** Whether two labels are one, whatever their case and full stops. */
export function isSameLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other)
}

/** Inline Markdown as it is read and searched. */
export function readPlainText(markdown: string): string {
  return toPlainText(markdown)
}
