import type { Database } from './database.ts'

/** The number of the last change that a job has done its work for; 0 where it has done none. */
export async function findJobPlace(database: Database, name: string): Promise<number> {
  return (await database.jobPlace.findUnique({ where: { name } }))?.sequence ?? 0
}

/** Note how far a job has come. A place that somebody moved further stays. */
export async function moveJobPlace(database: Database, name: string, sequence: number): Promise<void> {
  const moved = await database.jobPlace.updateMany({ where: { name, sequence: { lt: sequence } }, data: { sequence } })
  if (moved.count > 0) return
  await database.jobPlace.upsert({ where: { name }, create: { name, sequence }, update: {} })
}
