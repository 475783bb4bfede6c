import type { SpeakerRef, StatementKind, UnlabelledStatement } from '#src/transcript/statement.ts'
import type { StatementAction } from './statement-action.ts'

/** What of a statement an action reads and changes. */
export type ActedOn = Pick<
  UnlabelledStatement,
  'kind' | 'speaker' | 'label' | 'paragraphs' | 'text' | 'start' | 'exchange'
>

/** The statements after an action; or one sentence that says why it can't be done. */
export type Acted = { statements: ActedOn[] } | { problem: string }

/** The speaker whom an action names, with the slug that the archive knows. */
type Named = SpeakerRef

/**
 * Do to one statement of a transcript what an editor asks. Pure: what was given stays as it is.
 * @param named whom the action names, resolved; null where it names nobody.
 * @param toPlain inline Markdown as plain text.
 */
export function actOnStatement(
  statements: readonly ActedOn[],
  action: StatementAction,
  { named, toPlain }: { named: Named | null; toPlain: (markdown: string) => string },
): Acted {
  const { at } = action
  const statement = statements[at]
  if (!statement) return { problem: 'That statement is no longer there: the text has changed meanwhile.' }
  switch (action.act) {
    case 'speaker':
      return replace(statements, at, [giveTo(statement, named, statements)])
    case 'kind':
      return changeKind(statements, at, action.kind)
    case 'split':
      return split(statements, action, toPlain)
    case 'merge':
      return merge(statements, at)
    case 'note':
      return replace(statements, at, [toNote(statement)])
    case 'remove':
      return statements.length > 1
        ? replace(statements, at, [])
        : { problem: 'It is the only statement; discard the draft instead.' }
    case 'exchange':
      return replace(statements, at, [{ ...statement, exchange: numberOf(action.exchange, statements) }])
    case 'label':
      return giveLabel(statements, statement, named)
  }
}

function replace(statements: readonly ActedOn[], at: number, by: readonly ActedOn[]): Acted {
  return { statements: [...statements.slice(0, at), ...by, ...statements.slice(at + 1)] }
}

/** Another speaker, under the label and as the kind that is usual for whoever that is. */
function giveTo(statement: ActedOn, speaker: Named | null, statements: readonly ActedOn[]): ActedOn {
  if (speaker === null) return statement
  const theirs = statements.filter((other) => other.speaker?.slug === speaker.slug && other !== statement)
  const label = mostFrequent(theirs.flatMap(({ label }) => label ?? [])) ?? speaker.name
  const usual = mostFrequent(theirs.map(({ kind }) => kind))
  const kind = usual ?? (statement.kind === 'note' ? 'remark' : statement.kind)
  return { ...statement, speaker, label, kind }
}

function mostFrequent<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function changeKind(statements: readonly ActedOn[], at: number, kind: StatementKind): Acted {
  const statement = statements[at]
  if (!statement) return { statements: [...statements] }
  if (kind === 'note') return replace(statements, at, [toNote(statement)])
  if (statement.speaker === null) return { problem: 'Nobody says a note: give it a speaker first.' }
  return replace(statements, at, [{ ...statement, kind }])
}

function toNote(statement: ActedOn): ActedOn {
  return { ...statement, kind: 'note', speaker: null, label: null }
}

function split(
  statements: readonly ActedOn[],
  { at, paragraph, offset }: Extract<StatementAction, { act: 'split' }>,
  toPlain: (markdown: string) => string,
): Acted {
  const statement = statements[at]
  const cut = statement?.paragraphs[paragraph]
  if (!statement || cut === undefined)
    return { problem: 'That place is no longer there: the text has changed meanwhile.' }
  const parts = [
    [...statement.paragraphs.slice(0, paragraph), cut.slice(0, offset).replace(/[\s\\]+$/u, '')],
    [cut.slice(offset).trimStart(), ...statement.paragraphs.slice(paragraph + 1)],
  ].map((paragraphs) => paragraphs.filter((text) => text.trim() !== ''))
  const [first = [], second = []] = parts
  if (first.length === 0 || second.length === 0) return { problem: 'There must be words before and after the place.' }
  const { start, ...rest } = { ...statement, paragraphs: second }
  return replace(statements, at, [
    withText({ ...statement, paragraphs: first }, toPlain),
    withText({ ...rest, label: statement.label ?? statement.speaker?.name ?? null }, toPlain),
  ])
}

function withText(statement: ActedOn, toPlain: (markdown: string) => string): ActedOn {
  const text = statement.paragraphs.map(toPlain).filter(Boolean).join('\n\n')
  return { ...statement, text }
}

function merge(statements: readonly ActedOn[], at: number): Acted {
  const [above, below] = [statements[at - 1], statements[at]]
  if (!above || !below) return { problem: 'Nothing stands above the first statement.' }
  const paragraphs = [...above.paragraphs, ...below.paragraphs]
  const text = [above.text, below.text].filter(Boolean).join('\n\n')
  const merged = { ...above, paragraphs, text }
  return { statements: [...statements.slice(0, at - 1), merged, ...statements.slice(at + 1)] }
}

function numberOf(exchange: 'new' | 'none' | number, statements: readonly ActedOn[]): number | null {
  if (exchange === 'none') return null
  if (typeof exchange === 'number') return exchange
  return Math.max(-1, ...statements.map((statement) => statement.exchange ?? -1)) + 1
}

function giveLabel(statements: readonly ActedOn[], { label }: ActedOn, speaker: Named | null): Acted {
  if (label === null) return { problem: 'This statement has no label.' }
  if (speaker === null) return { problem: 'Say whose label it is.' }
  return { statements: statements.map((other) => (other.label === label ? { ...other, speaker } : other)) }
}
