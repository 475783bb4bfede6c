import { readFrontMatter } from '#src/readers/front-matter.ts'
import { readMarkdown } from '#src/readers/markdown.ts'
import type { GivenStatement } from '#src/readers/statement-mark.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { parseTranscript } from './parse-transcript.ts'

/** What of a statement is written. */
export type WritableStatement = Pick<
  UnlabelledStatement,
  'kind' | 'speaker' | 'label' | 'paragraphs' | 'text' | 'start' | 'exchange'
>

/** What is said above statements, by their place; and the statements whose every paragraph says that they go on. */
export type Marks = { above: ReadonlyMap<number, GivenStatement>; goOn: ReadonlySet<number> }
type Growing = { above: Map<number, GivenStatement>; goOn: Set<number> }

/** So often is a text read again to find the next mark that it needs; after that every statement gets one. */
const mostReadings = 40

/**
 * Find the marks without which a transcript would not be read as it is: each time, the first statement that is read as
 * another gets one that says what it is, for what follows is concluded from it. Most transcripts need none.
 * @param write gives the text with some marks.
 */
export function findMarks(
  write: (marks: Marks) => string,
  statements: readonly WritableStatement[],
  register: readonly Speaker[],
): Marks {
  const wanted = numberExchanges(statements)
  const marks: Growing = { above: new Map(), goOn: new Set() }
  for (let reading = 0; reading < mostReadings; reading++) {
    const read = numberExchanges(parseWritten(write(marks), register))
    const at = wanted.findIndex((statement, index) => !isSame(statement, read[index]))
    if (at === -1 && read.length <= wanted.length) return marks
    const place = at === -1 ? wanted.length - 1 : at
    if (!addMark(marks, place, wanted, read[place])) break
  }
  const all = wanted.map((_, index) => index)
  return { above: new Map(all.map((index) => [index, describeWhole(index, wanted)])), goOn: new Set(all) }
}

function parseWritten(text: string, register: readonly Speaker[]): UnlabelledStatement[] {
  const { frontMatter } = readFrontMatter(text)
  return parseTranscript(readMarkdown(text, frontMatter, frontMatter?.end ?? 0), register).statements
}

/** Exchanges counted in the order in which they begin, as a parser counts them. */
function numberExchanges<S extends WritableStatement>(statements: readonly S[]): S[] {
  const numbers = new Map<number, number>()
  return statements.map((statement) => {
    const { exchange } = statement
    if (exchange === null) return statement
    if (!numbers.has(exchange)) numbers.set(exchange, numbers.size)
    return { ...statement, exchange: numbers.get(exchange) ?? null }
  })
}

function isSame(wanted: WritableStatement, read: WritableStatement | undefined): boolean {
  return read !== undefined && isSameText(wanted, read) && isSameVoice(wanted, read)
}

function isSameText(wanted: WritableStatement, read: WritableStatement): boolean {
  return wanted.label === read.label && wanted.paragraphs.join('\n\n') === read.paragraphs.join('\n\n')
}

function isSameVoice(wanted: WritableStatement, read: WritableStatement): boolean {
  return (
    wanted.kind === read.kind &&
    wanted.exchange === read.exchange &&
    wanted.speaker?.slug === read.speaker?.slug &&
    wanted.speaker?.name === read.speaker?.name
  )
}

/** @returns false when what could be said is said already. */
function addMark(
  marks: Growing,
  place: number,
  wanted: readonly WritableStatement[],
  read: WritableStatement | undefined,
): boolean {
  const statement = wanted[place]
  if (!statement) return false
  if (!read || !isSameText(statement, read)) return setApart(marks, place, wanted, read)
  const before = marks.above.get(place)
  const given = { ...before, ...describeDifference(place, wanted, read, before) }
  if (before && JSON.stringify(before) === JSON.stringify(given)) return false
  marks.above.set(place, given)
  return true
}

/** Say that a statement goes on, what its label is, where it begins, or where the next begins: the first of these that isn't said. */
function setApart(
  { above, goOn }: Growing,
  place: number,
  wanted: readonly WritableStatement[],
  read: WritableStatement | undefined,
): boolean {
  const { paragraphs = [], label = null } = wanted[place] ?? {}
  const said = above.get(place)
  if (label !== null && label !== read?.label && said?.label === undefined) above.set(place, { ...said, label })
  else if (paragraphs.length > 1 && !goOn.has(place)) goOn.add(place)
  else if (label !== null && said?.label === undefined) above.set(place, { ...said, label })
  else if (!above.has(place)) above.set(place, {})
  else if (place + 1 < wanted.length && !above.has(place + 1)) above.set(place + 1, {})
  else return false
  return true
}

function describeDifference(
  place: number,
  wanted: readonly WritableStatement[],
  read: WritableStatement,
  before: GivenStatement | undefined,
): GivenStatement {
  const whole = describeWhole(place, wanted)
  const { speaker } = whole
  const other =
    wanted[place]?.speaker?.slug !== read.speaker?.slug || wanted[place]?.speaker?.name !== read.speaker?.name
  const named = speaker && (before?.speaker ? speaker : { name: speaker.name })
  return {
    ...(whole.kind && whole.kind !== read.kind && { kind: whole.kind }),
    ...(whole.exchange !== undefined && wanted[place]?.exchange !== read.exchange && { exchange: whole.exchange }),
    ...(other && named && { speaker: named }),
  }
}

/** All that a mark can say of a statement. */
function describeWhole(place: number, wanted: readonly WritableStatement[]): GivenStatement {
  const statement = wanted[place]
  if (!statement) return {}
  const { kind, exchange, speaker, label } = statement
  const begun = wanted.slice(0, place).some((other) => other.exchange === exchange)
  return {
    kind,
    exchange: exchange === null || begun ? exchange : 'new',
    ...(label !== null && { label }),
    ...(speaker && { speaker: { name: speaker.name, slug: speaker.slug } }),
  }
}
