import { type LoadedRegister, loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import type { Desk } from './desk.ts'

/** The register of speakers that drafts are read with. */
export async function loadSpeakers({ config, database }: Pick<Desk, 'config' | 'database'>): Promise<LoadedRegister> {
  return loadSpeakerRegister(config.contentDir, database)
}
