import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { statementKindSchema } from '#src/transcript/statement.ts'
import type { GoldStatement } from './gold-document.ts'
import type { Found } from './score-parse.ts'

const folder = resolve(import.meta.dirname, '../gold')

const readStatementSchema = z.object({
  line: z.int().min(1),
  speaker: z.string().nullable(),
  kind: statementKindSchema,
  answers: z.int().optional(),
  begins: z.string(),
})

const secondReadingSchema = z.object({
  statements: z.array(readStatementSchema),
  /** Where the key was right by a rule that was made clear after both had read. */
  settled: z
    .array(z.object({ lines: z.array(z.int()), of: z.enum(['statement', 'speaker']), rule: z.string() }))
    .default([]),
})
type SecondReading = z.infer<typeof secondReadingSchema>
type ReadStatement = z.infer<typeof readStatementSchema>

/**
 * What a second reader, who had not seen the key, says is in a document: `<name>.second.json` beside the key.
 * @returns undefined when nobody read it a second time.
 * @throws Error when the file is not what it should be.
 */
export function readSecondReading(name: string): SecondReading | undefined {
  const path = join(folder, `${name}.second.json`)
  if (!existsSync(path)) return undefined
  const read = secondReadingSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
  return read.data
}

/** A second reading with what is settled as the key has it. */
export function settle({ statements, settled }: SecondReading, key: readonly GoldStatement[]): ReadStatement[] {
  const lines = (of: string) => new Set(settled.filter((entry) => entry.of === of).flatMap((entry) => entry.lines))
  const [whole, speakers] = [lines('statement'), lines('speaker')]
  const kept = statements
    .filter(({ line }) => !whole.has(line))
    .map((statement) => {
      const due = speakers.has(statement.line) ? key.find(({ line }) => line === statement.line) : undefined
      return due ? { ...statement, speaker: due.speaker } : statement
    })
  return [...kept, ...key.filter(({ line }) => whole.has(line))].sort((one, other) => one.line - other.line)
}

/** The statements as the scorer compares them: each answer with the place of its question. */
export function asFound(statements: readonly ReadStatement[]): Found[] {
  return statements.map(({ line, speaker, kind, answers, begins }, at) => {
    const asked = statements.findLastIndex(
      (question, index) => index < at && question.line === answers && question.kind === 'question',
    )
    return { line, speaker, kind, begins, answers: asked < 0 ? undefined : asked }
  })
}
