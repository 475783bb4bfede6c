import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { statementKindSchema } from '#src/transcript/statement.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const goldStatementSchema = z.object({
  /** Of the source file, from 1: where the statement starts. */
  line: z.int().min(1),
  speaker: z.coerce.string().nullable(),
  label: z.coerce.string().nullable(),
  kind: statementKindSchema,
  /** The line of the question that an answer answers. */
  answers: z.int().optional(),
  begins: z.coerce.string(),
  /** Why a second reader might read it otherwise. */
  unsure: z.string().optional(),
})

const goldSchema = z.looseObject({
  /** In the White House corpus, behind `white-house/`. */
  source: z.string().optional(),
  /** Beside the key. */
  file: z.string().optional(),
  half: z.enum(['tune', 'measure']),
  style: z.string(),
  /** In which round it was labelled: documents of a later one were written after the rules for the first were tuned. */
  batch: z.int().min(1).default(1),
  statements: z.array(goldStatementSchema),
})

/** What a reader who read the whole document says is in it. */
export type GoldStatement = z.infer<typeof goldStatementSchema>
export type GoldDocument = {
  name: string
  file: string
  half: 'tune' | 'measure'
  batch: number
  style: string
  statements: GoldStatement[]
}

const folder = resolve(import.meta.dirname, '../gold')

/** All hand-labelled documents, by style and name. @throws Error when a key or its document can't be read. */
export function readGoldDocuments(): GoldDocument[] {
  const corpus = new Map(unpackWhiteHouseCorpus().map((file) => [basename(file), file]))
  const styles = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return styles.flatMap(({ name: style }) =>
    readdirSync(join(folder, style))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => readGoldDocument(join(folder, style), name, corpus)),
  )
}

function readGoldDocument(styleFolder: string, name: string, corpus: ReadonlyMap<string, string>): GoldDocument {
  const path = join(styleFolder, name)
  const read = goldSchema.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
  const { source, file, half, batch, style, statements } = read.data
  const document = file === undefined ? corpus.get(basename(source ?? '')) : join(styleFolder, file)
  if (document === undefined || !existsSync(document))
    throw new Error(`${path}: its document ${source ?? file} is not there`)
  return { name: `${style}/${name.replace('.yaml', '')}`, file: document, half, batch, style, statements }
}
