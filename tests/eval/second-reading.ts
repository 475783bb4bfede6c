import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { statementKindSchema } from '#src/transcript/statement.ts'
import type { Found } from './score-parse.ts'

const folder = resolve(import.meta.dirname, '../gold')

const secondReadingSchema = z.object({
  statements: z.array(
    z.object({
      line: z.int().min(1),
      speaker: z.string().nullable(),
      kind: statementKindSchema,
      answers: z.int().optional(),
      begins: z.string(),
    }),
  ),
})

/**
 * What a second reader, who had not seen the key, says is in a document: `<name>.second.json` beside the key.
 * @returns undefined when nobody read it a second time.
 * @throws Error when the file is not what it should be.
 */
export function readSecondReading(name: string): Found[] | undefined {
  const path = join(folder, `${name}.second.json`)
  if (!existsSync(path)) return undefined
  const read = secondReadingSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
  const { statements } = read.data
  return statements.map(({ answers, ...statement }, at) => {
    const asked = statements.findLastIndex(
      ({ line, kind }, index) => index < at && line === answers && kind === 'question',
    )
    return { ...statement, answers: asked < 0 ? undefined : asked }
  })
}
