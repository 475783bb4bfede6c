import { FlexSearchEngine } from './flexsearch-engine.ts'
import { impactSettings } from './index/impact.ts'
import type { SearchEngine } from './search-engine.ts'
import { packIndex } from './snapshot/pack-index.ts'
import { readSectionFile, writeSectionFile } from './snapshot/section-file.ts'
import { unpackIndex } from './snapshot/unpack-index.ts'

/** To be raised when text is cut into terms in another way, or when the sections change: older snapshots are then rebuilt. */
const formatVersion = 4

type Facts = { version: string; sequence: number }

const version = `${formatVersion} ${JSON.stringify(impactSettings)}`

/**
 * Keep an engine's index in a file, beside the database it was made from. Written beside the old one and moved into place.
 * @param sequence The change-feed number that the index stands at.
 * @throws TypeError for an engine that createSearchEngine did not make; an error of the file system.
 */
export async function saveSnapshot(engine: SearchEngine, path: string, sequence: number): Promise<void> {
  if (!(engine instanceof FlexSearchEngine)) throw new TypeError('Only an engine from createSearchEngine can be saved.')
  const facts: Facts = { version, sequence }
  await writeSectionFile(path, facts, await packIndex(engine.statements))
}

/**
 * Load an engine from a snapshot; it can be added to and taken from as if it had been built.
 * @returns null when there is none, when it is damaged, or when another version of the engine wrote it: build it anew then.
 */
export async function loadSnapshot(path: string): Promise<{ engine: SearchEngine; sequence: number } | null> {
  const read = await readSectionFile<Facts>(
    path,
    (facts) => facts.version === version && Number.isSafeInteger(facts.sequence),
  )
  if (!read) return null
  return { engine: new FlexSearchEngine(await unpackIndex(read.sections)), sequence: read.facts.sequence }
}
