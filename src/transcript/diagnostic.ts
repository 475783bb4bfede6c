import { z } from 'zod'

/** Where in a source something stands: line and column from 1, offset in UTF-16 units from 0. */
export const positionSchema = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
})
export type Position = z.infer<typeof positionSchema>

/** `error`: the file was not read. `warning`: someone should look. `info`: worth knowing, nothing to do. */
export const severities = ['error', 'warning', 'info'] as const

/** What a reader or the parser was unsure about, and where. */
export const diagnosticSchema = z.object({
  /** The name under which docs/diagnostics.md explains it. */
  rule: z.string(),
  severity: z.enum(severities),
  /** One sentence: what is wrong. */
  message: z.string(),
  position: positionSchema,
  /** What to do about it. */
  suggestion: z.string().optional(),
})
export type Diagnostic = z.infer<typeof diagnosticSchema>
