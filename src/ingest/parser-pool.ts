import { Worker } from 'node:worker_threads'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { ParseAnswer, ParseQuestion } from './parse-worker.ts'
import type { ParsedFile, ParseFile } from './read-transcript-file.ts'

/** Megabytes of heap of one thread: the largest file that the readers take needs less. */
const mostHeap = 1024

type Asked = ParseQuestion & { resolve: (parsed: ParsedFile) => void; reject: (error: Error) => void }

/** Threads that parse. */
export type Parsers = { parse: ParseFile; close: () => Promise<void> }

/**
 * Threads that parse files, each one at a time, started as they are needed. A thread that ends over a file (it needs too much memory) fails that
 * file alone, and another takes its place.
 */
export function startParsers(threads: number, speakers: readonly Speaker[]): Parsers {
  const waiting: Asked[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const busy = new Map<Worker, Asked>()
  let closed = false
  const giveOut = () => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < threads ? start() : null)
      const asked = worker && waiting.shift()
      if (!worker || !asked) return
      const { file, bytes } = asked
      busy.set(worker, asked)
      worker.postMessage({ file, bytes } satisfies ParseQuestion)
    }
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./parse-worker.mjs', import.meta.url), {
      ...{ execArgv: [], workerData: speakers, resourceLimits: { maxOldGenerationSizeMb: mostHeap } },
    })
    let reason = 'its thread ended'
    all.add(worker)
    worker.on('message', (answer: ParseAnswer) => {
      const asked = busy.get(worker)
      busy.delete(worker)
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer.done)
      idle.push(worker)
      giveOut()
    })
    worker.on('error', (error) => {
      reason = error.message
    })
    worker.on('exit', () => {
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      busy.get(worker)?.reject(new Error(reason))
      busy.delete(worker)
      if (!closed) giveOut()
    })
    return worker
  }
  return {
    parse: (file, bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ file, bytes, resolve, reject })
        giveOut()
      }),
    close: async () => {
      closed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
