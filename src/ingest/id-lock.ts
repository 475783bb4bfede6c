import { z } from 'zod'
import { statementIdSchema } from '#src/transcript/statement-id.ts'
import { besideWordsSchema } from './beside-words.ts'
import { keptFilePath, listLines, onOneLine, readKeptFile, writeKeptFile } from './kept-file.ts'

/**
 * The ids in use in one transcript, as they are written down beside it, so that `content/` alone gives the same archive.
 * Statements in their order; retired ids in the order they went.
 */
const idLockSchema = z.object({
  transcript: z.string(),
  /** When it was first taken into an archive: the moment of its first revision. */
  published: z.iso.datetime().optional(),
  /** Slugs that it had before. */
  formerly: z.array(z.string()).default([]),
  statements: z.array(
    z.object({
      id: statementIdSchema,
      speaker: z.string().nullable(),
      /** See digestOfWords. */
      digest: z.string(),
      /** The first words, to know it by when they were changed. */
      begins: z.string(),
      /** What its file does not say of it, as long as its words are these. */
      beside: besideWordsSchema.optional(),
    }),
  ),
  retired: z
    .array(
      z.object({
        id: statementIdSchema,
        /** The id that swallowed it, null when it was removed. */
        into: statementIdSchema.nullable(),
        at: z.iso.datetime(),
        text: z.string(),
      }),
    )
    .default([]),
})
export type IdLock = z.infer<typeof idLockSchema>

const heading =
  '# The ids of this transcript’s statements. Rostrum writes this file: keep it beside the transcript, and under version control.\n'

/** Where the ids of a transcript file are written down: `talk.md` has `talk.ids.yaml`. */
export function idLockPath(transcriptFile: string): string {
  return keptFilePath(transcriptFile, 'ids')
}

/**
 * The ids written down beside a transcript file, or null when there are none yet.
 * @throws Error with one sentence when the file is there and can't be read as such: going on would lose ids.
 */
export async function readIdLock(transcriptFile: string): Promise<IdLock | null> {
  return readKeptFile(idLockPath(transcriptFile), idLockSchema, 'ids file')
}

/** The text of an ids file: one line a statement, so that a difference between two versions reads well. */
export function formatIdLock({ transcript, published, formerly, statements, retired }: IdLock): string {
  return [
    heading,
    `transcript: ${transcript}\n`,
    published === undefined ? '' : `published: ${onOneLine(published)}\n`,
    formerly.length > 0 ? `formerly: ${onOneLine(formerly)}\n` : '',
    listLines('statements', statements),
    retired.length > 0 ? listLines('retired', retired) : '',
  ].join('')
}

/** Write the ids of a transcript file down, all of it or nothing; an unchanged file is left alone. */
export async function writeIdLock(transcriptFile: string, lock: IdLock): Promise<void> {
  await writeKeptFile(idLockPath(transcriptFile), formatIdLock(lock))
}
