import { stringify } from 'yaml'
import { writeStatementMark } from '#src/readers/statement-mark.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import { escapeLabelLike, escapeLabelsInside } from './escape-label-like.ts'
import { findMarks, type Marks, type WritableStatement } from './find-marks.ts'
import { findGenericSpeaker } from './generic-labels.ts'
import { isInCapitals } from './label-evidence.ts'
import { labelKey } from './label-key.ts'
import { shapeOfLabel } from './label-shape.ts'
import { formatSeconds } from './recording-time.ts'
import { isSeparator } from './separator.ts'

/**
 * Write a transcript as canonical Markdown: front matter, then statements as `Label: text` (`Label (00:12:31): text` where
 * the recording's time is known), paragraphs apart by a blank line. Who speaks is listed in the front matter with their labels, so that the file needs no register to be read.
 * What the words alone would not be read as (a kind, an exchange, a speaker that an editor gave) stands in a mark above
 * its statement: see statement-mark.ts.
 * Parsing what is written gives the same statements; writing that again gives the same file.
 * @param metadata of a draft, it may not be whole.
 * @param register the speakers that it will be read with.
 */
export function writeTranscript(
  metadata: KnownMetadata,
  statements: readonly WritableStatement[],
  register: readonly Speaker[] = [],
): string {
  const write = (marks: Marks) => writeWithMarks(metadata, statements, marks)
  return write(findMarks(write, statements, register))
}

function writeWithMarks(metadata: KnownMetadata, statements: readonly WritableStatement[], marks: Marks): string {
  const speakers = listSpeakers(statements)
  const known = new Set(speakers.flatMap(({ name, labels }) => keysOf(name, labels)))
  const frontMatter = stringify(
    {
      ...(metadata.title === null ? {} : { title: metadata.title }),
      ...(metadata.date === null ? {} : { date: metadata.date }),
      ...(metadata.place === null ? {} : { place: metadata.place }),
      ...(metadata.event === null ? {} : { event: metadata.event }),
      ...(metadata.language === null ? {} : { language: metadata.language }),
      ...(Object.keys(metadata.source).length === 0 ? {} : { source: metadata.source }),
      ...(metadata.slug === null ? {} : { slug: metadata.slug }),
      ...(metadata.translationOf === undefined ? {} : { translationOf: metadata.translationOf }),
      ...(speakers.length === 0 ? {} : { speakers: speakers.map(toEntry) }),
    },
    { lineWidth: 0, schema: 'core' },
  )
  const body = statements
    .map((statement, index) => {
      const mark = marks.above.get(index)
      const written = writeStatement(
        mark?.label === undefined ? statement : { ...statement, label: null },
        known,
        marks.goOn.has(index),
      )
      if (!mark) return written
      const { start } = statement
      // A time stands with the label.
      const whole = mark.label === undefined || start === undefined ? mark : { ...mark, start }
      return `${writeStatementMark(whole)}\n${written}`
    })
    .join('\n\n')
  return `---\n${frontMatter}---\n\n${body}\n`
}

function writeStatement(
  { label, paragraphs, start }: WritableStatement,
  known: ReadonlySet<string>,
  goesOn: boolean,
): string {
  const [first = '', ...more] = paragraphs
  const time = start === undefined ? '' : ` (${formatSeconds(start)})`
  const opens =
    label === null ? escapeLines(first, known, 0) : writeLabelled(label + time, escapeLines(first, known, 1))
  const lead = goesOn ? `${writeStatementMark({ continued: true })}\n` : ''
  const rest = more.map((paragraph) => lead + escapeLines(paragraph, known, 0))
  return [opens, ...rest].join('\n\n')
}

/** What would be read as the mark of an editor. */
const markLike = /^<!--[ \t]*statement\b/

/** Each line of a paragraph may be taken for one with a label, from the line with the given number on. */
function escapeLines(paragraph: string, known: ReadonlySet<string>, from: number): string {
  const lines = paragraph.split('\\\n')
  return lines
    .map(escapeLabelsInside)
    .map((line) => (markLike.test(line) ? `\\${line}` : line))
    .map((line, index) => (index < from ? line : escapeLabelLike(line, known)))
    .join('\\\n')
}

/** A heading, quotation or list keeps its mark only at the beginning of a block of its own. */
function writeLabelled(label: string, first: string): string {
  const marked = /^(?:[-+*>]|#{1,6}|\d{1,9}[.)])\s+\S/u.test(first) && !isSeparator(first)
  return marked ? `${label}:\n\n${first}` : `${label}: ${first}`.trimEnd()
}

type Listed = { name: string; labels: string[]; words: number; opens: boolean; generic: boolean }

/**
 * Everybody with a name of their own: who opens without a label first, then the most talkative. Last those who are
 * nobody in particular, where their label would not be understood by itself.
 */
function listSpeakers(statements: readonly WritableStatement[]): Listed[] {
  const listed = new Map<string, Listed>()
  const shared = findSharedLabels(statements)
  const capitals = statements.some(({ label }) => label !== null && isCapitals(label) && !findGenericSpeaker(label))
  for (const { speaker, label, text } of statements) {
    if (speaker === null || (label !== null && isUnderstood(label, speaker.slug, capitals))) continue
    const generic = label !== null && findGenericSpeaker(label)?.slug === speaker.slug
    const entry = listed.get(speaker.slug) ?? { name: speaker.name, labels: [], words: 0, opens: false, generic }
    listed.set(speaker.slug, entry)
    entry.words += text.split(/\s+/u).length
    if (label === null) entry.opens = true
    else if (!shared.has(labelKey(label)) && !entry.labels.includes(label)) entry.labels.push(label)
  }
  const rank = ({ opens, generic }: Listed) => (opens ? 0 : generic ? 2 : 1)
  return [...listed.values()].sort((a, b) => rank(a) - rank(b) || b.words - a.words)
}

/** Labels that only say that somebody asks, where they stand for several: their names are read off the words again. */
function findSharedLabels(statements: readonly WritableStatement[]): ReadonlySet<string> {
  const speakers = new Map<string, Set<string>>()
  for (const { label, speaker } of statements) {
    if (label === null || speaker === null || findGenericSpeaker(label)?.role !== 'questioner') continue
    const key = labelKey(label)
    speakers.set(key, (speakers.get(key) ?? new Set()).add(speaker.slug))
  }
  return new Set([...speakers].filter(([, slugs]) => slugs.size > 1).map(([key]) => key))
}

/** Whether a label names nobody and is read so without being listed. Whom `A` answers for is always listed. */
function isUnderstood(label: string, slug: string, capitals: boolean): boolean {
  const generic = findGenericSpeaker(label)
  return generic?.slug === slug && generic.role !== 'answerer' && (isCapitals(label) || !capitals)
}

const isCapitals = (label: string) => isInCapitals(label) || shapeOfLabel(label, labelKey(label))?.capitals === true

function toEntry({ name, labels }: Listed): string | { name: string; labels: string[] } {
  const others = labels.filter((label) => label !== name)
  return others.length === 0 ? name : { name, labels: others }
}

/** Keys under which the front matter makes a speaker known: name, labels and the ends of the name. */
function keysOf(name: string, labels: readonly string[]): string[] {
  const words = labelKey(name).split(' ')
  return [...labels.map(labelKey), ...words.map((_, index) => words.slice(index).join(' '))]
}
