import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

/** Files that stand beside a transcript and must outlive every database: `talk.md` has `talk.ids.yaml`. */
export function keptFilePath(transcriptFile: string, name: 'ids' | 'history'): string {
  return `${transcriptFile.replace(/\.[^./\\]+$/, '')}.${name}.yaml`
}

/**
 * Read such a file, or null when there is none.
 * @param called What the message calls it: “ids file”.
 * @throws Error with one sentence when the file is there and can't be read as such: going on would lose what it holds.
 */
export async function readKeptFile<Kept>(path: string, schema: z.ZodType<Kept>, called: string): Promise<Kept | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return schema.parse(parse(text, { maxAliasCount: 0 }))
  } catch (error) {
    const [reason = ''] = (error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message).split('\n')
    throw new Error(
      `The ${called} ${path} is damaged (${reason.replace(/:$/, '')}). Restore it from version control before you go on.`,
    )
  }
}

/** Write such a file, all of it or nothing; an unchanged one is left alone. */
export async function writeKeptFile(path: string, text: string): Promise<void> {
  const current = await readFile(path, 'utf8').catch(() => null)
  if (current !== text) await writeFileAtomic(path, text)
}

/** A value on one line, so that a difference between two versions reads well. */
export function onOneLine(value: unknown): string {
  const written = stringify(value, {
    lineWidth: 0,
    // A line end in a longer text would be written as one, and lost below.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    collectionStyle: 'flow',
    flowCollectionPadding: true,
  })
  return written.replace(/\n\s*/g, ' ').trim()
}

/** A list under a key, one line an item. */
export function listLines(key: string, items: readonly unknown[], indent = ''): string {
  if (items.length === 0) return `${indent}${key}: []\n`
  return `${indent}${key}:\n${items.map((item) => `${indent}  - ${onOneLine(item)}\n`).join('')}`
}
