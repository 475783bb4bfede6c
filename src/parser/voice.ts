import type { LabelRole } from './generic-labels.ts'

/**
 * What is known of a statement before its kind is. Beside what labels say of who speaks: a `note` is nobody's; an
 * `interviewer` asks, and a `host` is an interviewer who doesn't ask just then.
 */
export type Voice = { role: LabelRole | 'note' | 'interviewer' | 'host'; speaker: string | null; text: string }
