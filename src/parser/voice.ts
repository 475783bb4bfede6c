import type { GivenStatement } from '#src/readers/statement-mark.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import type { LabelRole } from './generic-labels.ts'

/**
 * What is known of a statement before its kind is. Beside what labels say of who speaks: a `note` is nobody's; an
 * `interviewer` asks, a `host` is an interviewer who doesn't ask just then, and a `listener` throws in a word.
 */
export type Voice = {
  role: LabelRole | 'note' | 'interviewer' | 'host' | 'listener'
  speaker: string | null
  text: string
  /** Whether the label gives something in brackets after a name, such as a news outlet. */
  bracketed: boolean
  /** The kind, where the format or an editor's mark gives it. */
  kind: StatementKind | undefined
  /** What an editor's mark says of it. */
  given?: GivenStatement | undefined
}
