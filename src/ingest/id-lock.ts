import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { statementIdSchema } from '#src/transcript/statement-id.ts'

/**
 * The ids in use in one transcript, as they are written down beside it, so that `content/` alone gives the same archive.
 * Statements in their order; retired ids in the order they went.
 */
const idLockSchema = z.object({
  transcript: z.string(),
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
  return `${transcriptFile.replace(/\.[^./\\]+$/, '')}.ids.yaml`
}

/**
 * The ids written down beside a transcript file, or null when there are none yet.
 * @throws Error with one sentence when the file is there and can't be read as such: going on would lose ids.
 */
export async function readIdLock(transcriptFile: string): Promise<IdLock | null> {
  const path = idLockPath(transcriptFile)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return idLockSchema.parse(parse(text, { maxAliasCount: 0 }))
  } catch (error) {
    const [reason = ''] = (error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message).split('\n')
    throw new Error(
      `The ids file ${path} is damaged (${reason.replace(/:$/, '')}). Restore it from version control before you go on.`,
    )
  }
}

/** The text of an ids file: one line a statement, so that a difference between two versions reads well. */
export function formatIdLock(lock: IdLock): string {
  const { transcript, formerly, statements, retired } = lock
  const wide = {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    collectionStyle: 'flow',
  } as const
  const lines = (items: object[]) =>
    items
      .map(
        (item) =>
          `  - ${stringify(item, { ...wide, flowCollectionPadding: true })
            .replace(/\n\s*/g, ' ')
            .trim()}\n`,
      )
      .join('')
  return [
    heading,
    `transcript: ${transcript}\n`,
    formerly.length > 0 ? `formerly: ${stringify(formerly, wide)}` : '',
    statements.length > 0 ? `statements:\n${lines(statements)}` : 'statements: []\n',
    retired.length > 0 ? `retired:\n${lines(retired)}` : '',
  ].join('')
}

/** Write the ids of a transcript file down, all of it or nothing; an unchanged file is left alone. */
export async function writeIdLock(transcriptFile: string, lock: IdLock): Promise<void> {
  const path = idLockPath(transcriptFile)
  const text = formatIdLock(lock)
  const current = await readFile(path, 'utf8').catch(() => null)
  if (current !== text) await writeFileAtomic(path, text)
}
