import { z } from 'zod'
import type { DeskOutcome } from './desk-route.ts'
import type { Problem } from './problem.ts'

/** The version of a draft that a form or a script has seen. */
export const versionSchema = z.coerce.number().int().min(1)

/** A text as a form sends it, with the line ends that texts have here. */
export const textSchema = z
  .string()
  .max(8_000_000, 'A draft has at most 8 million characters.')
  .transform((text) => text.replace(/\r\n?/g, '\n'))

/** Bytes of a request with a whole draft in it: every character may take several, and be escaped. */
export const mostOfDraft = 32 * 1024 * 1024

/** The review of a draft. */
export const draftPath = (id: string | undefined): string => `/desk/drafts/${id ?? ''}`

/** What came of something that was asked of a draft: a problem is told on the page that asked. */
export function toDraftOutcome<Done extends object>(
  result: Done | { problem: Problem },
  then: (done: Done) => DeskOutcome,
): DeskOutcome {
  return 'problem' in result ? { problem: result.problem } : then(result)
}
