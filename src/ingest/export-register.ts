import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Document, stringify } from 'yaml'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { Database } from '#src/store/database.ts'
import { findPicture } from '#src/store/pictures.ts'
import { findRegister, isSameRegister } from '#src/store/speaker-register.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { writeKeptFile } from './kept-file.ts'
import { type LoadedRegister, loadSpeakerRegister } from './speaker-register.ts'

/** The register as it was written: reading the export gives it. `files` were written. */
export type ExportedRegister = LoadedRegister & { files: number }

/**
 * Write the register of speakers and their pictures into a folder. Where the content folder's file says the same, it is
 * taken over as it stands, with its comments; else it is written anew.
 */
export async function exportRegister({
  database,
  contentDir,
  folder,
}: {
  database: Database
  contentDir: string
  folder: string
}): Promise<ExportedRegister> {
  const speakers = await findRegister(database)
  const before = await readFile(join(contentDir, 'speakers.yaml'), 'utf8').catch(() => '')
  const same = before !== '' && isSameRegister(readSpeakerRegister(before).speakers, speakers)
  await mkdir(folder, { recursive: true })
  if (speakers.length > 0 || same)
    await writeKeptFile(join(folder, 'speakers.yaml'), same ? before : formatRegister(speakers))
  let files = speakers.length > 0 ? 1 : 0
  for (const name of new Set(speakers.flatMap(({ picture }) => picture ?? []))) {
    const picture = await findPicture(database, name)
    if (picture === null) continue
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, picture.bytes)
    files++
  }
  return { ...(await loadSpeakerRegister(folder)), files }
}

const heading = `# The register of speakers: who stands behind the labels in transcripts. Rostrum wrote this file; docs/guides/front-matter.md
# says what an entry may hold.

`

/** A register as text, in the order of slugs. */
export function formatRegister(speakers: readonly Speaker[]): string {
  const sorted = [...speakers].sort((one, other) => (one.slug < other.slug ? -1 : 1))
  return heading + stringify(new Document({ speakers: sorted.map(toWritten) }), { lineWidth: 0 })
}

/** Nothing that can be left out. */
function toWritten({ slug, name, kind, labels, roles, formerly = [], biography, picture, credit }: Speaker) {
  return {
    ...{ slug, name },
    ...(kind !== 'person' && { kind }),
    ...(formerly.length > 0 && { formerly }),
    ...(labels.length > 0 && {
      labels: labels.map((label) => (Object.keys(label).length === 1 ? label.label : label)),
    }),
    ...(roles.length > 0 && { roles }),
    ...(biography !== undefined && { biography }),
    ...(picture !== undefined && { picture }),
    ...(credit !== undefined && { credit }),
  }
}
