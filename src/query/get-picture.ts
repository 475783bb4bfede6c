import { findShownPicture } from '#src/store/pictures.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'

const shape = /^[0-9a-f]{24}\.webp$/

/** The bytes of a picture (WebP) that a speaker has now; null for any other name. */
export async function getPicture(name: string): Promise<Uint8Array | null> {
  return shape.test(name) ? findShownPicture(await sharedDatabase(), `pictures/${name}`) : null
}
