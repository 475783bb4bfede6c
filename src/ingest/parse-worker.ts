import { parentPort, workerData } from 'node:worker_threads'
import type { Speaker } from '#src/transcript/speaker.ts'
import { type ParsedFile, parseTranscriptFile } from './read-transcript-file.ts'

/** What a thread that parses is asked, and what it says. */
export type ParseQuestion = { file: string; bytes: Uint8Array }
export type ParseAnswer = { done: ParsedFile } | { error: string }

const speakers = workerData as Speaker[]

parentPort?.on('message', ({ file, bytes }: ParseQuestion) => {
  parseTranscriptFile(file, bytes, { speakers }).then(
    (done) => parentPort?.postMessage({ done } satisfies ParseAnswer),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies ParseAnswer),
  )
})
