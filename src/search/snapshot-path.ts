import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { besideDatabase, readConfig } from '#src/config.ts'

const databasePath = () => besideDatabase(readConfig().databaseUrl)
const prefix = () => `${basename(databasePath())}-search-`

/** Where the index is kept between two starts: beside the database's file, or in `data/`; named for the archive in it. */
export function snapshotPath(archiveMark: string): string {
  return join(dirname(databasePath()), `${prefix()}${archiveMark}`)
}

/** Remove the snapshots of archives that were in this database's place before. */
export async function removeOtherSnapshots(archiveMark: string): Promise<void> {
  const [folder, kept] = [dirname(databasePath()), basename(snapshotPath(archiveMark))]
  const names = await readdir(folder)
  const others = names.filter((name) => name.startsWith(prefix()) && name !== kept)
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })))
}
