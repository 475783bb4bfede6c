import type { Transaction } from './database.ts'

/** A picture as we wrote it, always WebP. `name` has the first digits of its SHA-256: another picture has another name. */
export type StoredPicture = { name: string; sourceDigest: string; bytes: Uint8Array; width: number; height: number }

/** Keep a picture; one that is there already is left alone. */
export async function savePicture(transaction: Transaction, { bytes, ...picture }: StoredPicture): Promise<void> {
  const data = { ...picture, bytes: new Uint8Array(bytes) }
  await transaction.picture.upsert({ where: { name: picture.name }, create: data, update: {} })
}

/** The picture with a name, or null. */
export async function findPicture(database: Transaction, name: string): Promise<StoredPicture | null> {
  return database.picture.findUnique({ where: { name } })
}

/** The measures of pictures by name. */
export async function findPictureSizes(
  database: Transaction,
  names: readonly string[],
): Promise<Map<string, { width: number; height: number }>> {
  const rows = await database.picture.findMany({
    where: { name: { in: [...names] } },
    select: { name: true, width: true, height: true },
  })
  return new Map(rows.map(({ name, ...size }) => [name, size]))
}

/** The bytes of a picture that a speaker has now, or null. */
export async function findShownPicture(database: Transaction, name: string): Promise<Uint8Array | null> {
  const shown = await database.speakerProfile.count({ where: { picture: name } })
  return shown === 0 ? null : ((await findPicture(database, name))?.bytes ?? null)
}
