import { cleanPicture } from '#src/ingest/clean-picture.ts'
import { savePicture } from '#src/store/pictures.ts'
import type { Actor } from './actor.ts'
import { findEntry } from './asked-of-register.ts'
import { askOfRegister, type ChangeOutcome } from './change-register.ts'
import type { Desk } from './desk.ts'

export { largestPicture } from '#src/ingest/clean-picture.ts'

/** Give a speaker a picture, made safe first, or take it away (`bytes` null). */
export async function givePicture(
  desk: Pick<Desk, 'database' | 'config'>,
  actor: Pick<Actor, 'id' | 'name'>,
  slug: string,
  bytes: Uint8Array | null,
): Promise<ChangeOutcome> {
  const before = await findEntry(desk.database, slug)
  if (before === null) return { problem: 'There is no speaker at this address.' }
  const { picture: _, ...entry } = before
  if (bytes === null) return askOfRegister(desk, actor, { kind: 'edit', entry })
  if (bytes.length === 0) return { problem: 'Choose a file.' }
  const clean = await cleanPicture(bytes)
  if ('problem' in clean) return clean
  await desk.database.$transaction((transaction) => savePicture(transaction, clean))
  return askOfRegister(desk, actor, { kind: 'edit', entry: { ...entry, picture: clean.name } })
}
