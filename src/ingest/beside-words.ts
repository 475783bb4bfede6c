import { z } from 'zod'
import { languageTagSchema } from '#src/transcript/language-tag.ts'
import { kindEvidence, type Statement, speakerEvidence, type UnlabelledStatement } from '#src/transcript/statement.ts'
import { digestOfWords } from './digest.ts'

/**
 * What the archive knows of a statement and reading its file does not give: canonical Markdown has the words, who says
 * them, what kind they are and to which exchange they belong, but not these. Null where the file would give something and
 * the archive knows of nothing.
 */
export const besideWordsSchema = z.object({
  start: z.number().min(0).nullish(),
  end: z.number().min(0).nullish(),
  outlet: z.string().min(1).nullish(),
  language: languageTagSchema.nullish(),
  /** How the speaker and the kind were found. */
  certainty: z.tuple([z.enum(speakerEvidence), z.enum(kindEvidence)]).optional(),
})
export type BesideWords = z.infer<typeof besideWordsSchema>

type Known = Pick<Statement, 'start' | 'end' | 'outlet' | 'language' | 'certainty'>

const fields = ['start', 'end', 'outlet', 'language'] as const

/** What of a statement its file does not give; undefined where the file gives all. */
export function findBesideWords(statement: Known, read: Known): BesideWords | undefined {
  const differing = fields.filter((field) => statement[field] !== read[field])
  const beside: BesideWords = Object.fromEntries(differing.map((field) => [field, statement[field] ?? null]))
  const { speaker, kind } = statement.certainty
  if (speaker !== read.certainty.speaker || kind !== read.certainty.kind) beside.certainty = [speaker, kind]
  return Object.keys(beside).length === 0 ? undefined : beside
}

/** A statement as its file gives it, with what was written down beside it. */
export function addBesideWords<S extends UnlabelledStatement>(read: S, beside: BesideWords): S {
  const statement = { ...read }
  if (beside.certainty) statement.certainty = { speaker: beside.certainty[0], kind: beside.certainty[1] }
  put(statement, 'start', beside.start)
  put(statement, 'end', beside.end)
  put(statement, 'outlet', beside.outlet)
  put(statement, 'language', beside.language)
  return statement
}

function put<Field extends (typeof fields)[number]>(
  statement: UnlabelledStatement,
  field: Field,
  value: UnlabelledStatement[Field] | null | undefined,
): void {
  if (value === null) delete statement[field]
  else if (value !== undefined) statement[field] = value
}

type Locked = { id: string; digest: string; beside?: BesideWords | undefined }

/** Statements with what was written down beside them in another archive, where their words are still the same. */
export function recallBesideWords(
  statements: readonly Statement[],
  lock: { statements: readonly Locked[] } | null,
): Statement[] {
  const written = new Map(
    (lock?.statements ?? []).flatMap((each) => (each.beside ? [[each.id as string, each] as const] : [])),
  )
  return statements.map((statement) => {
    const { beside, digest } = written.get(statement.id) ?? {}
    return beside && digest === digestOfWords(statement.text) ? addBesideWords(statement, beside) : statement
  })
}
