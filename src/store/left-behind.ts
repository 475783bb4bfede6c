import type { Database } from './database.ts'

/** What is left: a secret to be shown, or a text. */
export type LeftKind = 'shown' | 'text'
type Left = { digest: string; kind: LeftKind; sealed: string; until: Date }

/** Keep something until its time; of a kind that there is most of already, the oldest goes, and so does what is over. */
export async function addLeft(
  database: Database,
  left: Left,
  { now, most }: { now: Date; most: number },
): Promise<void> {
  const { kind } = left
  await database.leftBehind.deleteMany({ where: { until: { lt: now } } })
  const newest = { where: { kind }, orderBy: { until: 'desc' }, skip: most - 1, select: { digest: true } } as const
  const over = await database.leftBehind.findMany(newest)
  if (over.length > 0)
    await database.leftBehind.deleteMany({ where: { digest: { in: over.map(({ digest }) => digest) } } })
  await database.leftBehind.create({ data: left })
}

/** What was left and is not over. */
export async function findLeft(database: Database, digest: string, now: Date): Promise<string | null> {
  const left = await database.leftBehind.findUnique({ where: { digest } })
  return left && left.until >= now ? left.sealed : null
}

/** Take it away. @returns false when somebody else did. */
export async function removeLeft(database: Database, digest: string): Promise<boolean> {
  return (await database.leftBehind.deleteMany({ where: { digest } })).count === 1
}
