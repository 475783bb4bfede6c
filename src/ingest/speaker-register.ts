import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { digestOf } from './digest.ts'

/** The register of speakers as one ingest uses it. */
export type LoadedRegister = {
  file: string
  speakers: Speaker[]
  diagnostics: Diagnostic[]
  /** Changes when anything in the file does. */
  digest: string
}

/** Read speakers.yaml of a content folder; an archive without one knows nobody by name. */
export async function loadSpeakerRegister(contentDir: string): Promise<LoadedRegister> {
  const file = join(contentDir, 'speakers.yaml')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text === '') return { file, speakers: [], diagnostics: [], digest: '' }
  return { file, ...readSpeakerRegister(text), digest: digestOf(text) }
}
