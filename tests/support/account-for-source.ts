import type { ParsedTranscript, SourceSpan } from '#src/transcript/transcript.ts'

/** Tags that say how words look, or that they are struck out: Markdown has marks for some and leaves the others out. */
const looks =
  /<\/?(?:s|del|strike|b|strong|i|em|u|ins|su[pb]|small|big|span|font|mark|q|cite|abbr|a|bd[io]|code|kbd|samp|var|dfn|time|data|w?br|center)(?:\s[^<>]*)?\/?>/giu
const lettersAndDigits = (text: string) => text.replace(looks, '').replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What of a source a parsed transcript doesn't account for, as sentences; none when it is whole: spans follow one
 * another from the first character to the last, what they call blank shows nothing, and the letters and digits of each
 * statement's spans are those of its label and paragraphs, in order.
 */
export function findUnaccounted(text: string, { spans, statements }: ParsedTranscript): string[] {
  const sources = statements.map(() => '')
  const problems: string[] = []
  let end = 0
  for (const span of spans) {
    if (span.start !== end || span.end <= span.start) problems.push(`gap or overlap at ${end}: ${JSON.stringify(span)}`)
    end = span.end
    const source = text.slice(span.start, span.end)
    if (span.role === 'statement') sources[span.statement] += source
    else if (isHidden(span, source)) problems.push(`called blank at ${span.start}: ${source.slice(0, 80)}`)
  }
  if (end !== text.length) problems.push(`spans end at ${end} of ${text.length}`)
  for (const [index, { label, paragraphs }] of statements.entries()) {
    const kept = lettersAndDigits([label ?? '', ...paragraphs].join(' '))
    if (lettersAndDigits(sources[index] ?? '') !== kept)
      problems.push(`statement ${index} keeps other letters: ${kept.slice(0, 80)}`)
  }
  return problems
}

function isHidden(span: SourceSpan, source: string): boolean {
  return span.role === 'blank' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(source.replace(/\uFFFC/g, ''))
}
