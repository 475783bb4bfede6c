import { existsSync } from 'node:fs'
import { parseConfig } from '#src/config.ts'
import { type MovedTable, moveArchive, type OnMoved } from '#src/store/move-archive.ts'
import { openArchive } from './open-archive.ts'

export type { MovedTable, OnMoved }

/**
 * Move an archive from one address to another, both brought to the shape that this version needs.
 * @param root The project's folder, where the migrations are.
 * @throws Error in one sentence when an address is none, the source isn't there, or the target holds another archive.
 */
export async function moveBetween(
  { from, to }: { from: string; to: string },
  root: string,
  onMoved?: OnMoved,
): Promise<MovedTable[]> {
  const [source, target] = [parseConfig({ DATABASE_URL: from }), parseConfig({ DATABASE_URL: to })]
  if (source.databaseUrl === target.databaseUrl) throw new Error('Both addresses are the same. Nothing was written.')
  if (from.startsWith('file:') && !existsSync(from.slice('file:'.length))) {
    throw new Error(`There is no database at ${from}. Nothing was written.`)
  }
  const old = await openArchive(source, root)
  try {
    const anew = await openArchive(target, root)
    try {
      const [{ database }, { database: there }] = [old, anew]
      return await moveArchive({ database, url: from }, { database: there, url: to }, onMoved)
    } finally {
      await anew.close()
    }
  } finally {
    await old.close()
  }
}
