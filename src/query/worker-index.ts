import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ArchiveIndex } from './archive-index.ts'
import { type IndexAnswer, type IndexMethod, type IndexQuestion, ready } from './worker-messages.ts'

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void }

/** Megabytes of heap that the thread may take: an archive of a million statements stays far below. */
const mostHeap = 8192

/**
 * The index in a thread of its own, which opens the database by itself: questions and answers go over as messages.
 * @param script The path of `search-worker.mjs`.
 * @param lost Called when the thread ended by itself; what was asked of it fails.
 * @throws Error when the thread can't start or can't open the index.
 */
export async function openWorkerIndex(script: string, lost: () => void): Promise<ArchiveIndex> {
  const worker = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostHeap } })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const giveUp = (reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
    lost()
  }
  const [said] = await Promise.race([once(worker, 'message'), once(worker, 'exit')])
  if (said !== ready) throw new Error(`The thread of the search index ended with code ${String(said)}.`)
  worker.unref()
  worker.on('message', (answer: IndexAnswer) => {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asker?.reject(new Error(answer.error))
    else asker?.resolve(answer.value as never)
  })
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new Error('The search index has ended.')))
  const ask =
    (method: IndexMethod) =>
    <Value>(...args: unknown[]): Promise<Value> =>
      new Promise<Value>((resolve, reject) => {
        const id = asked++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, method, args } satisfies IndexQuestion)
      })
  return {
    search: ask('search'),
    suggest: ask('suggest'),
    snippets: ask('snippets'),
    research: {
      list: ask('list'),
      group: ask('group'),
      findOccurrences: ask('findOccurrences'),
      countFrequencies: ask('countFrequencies'),
      findTopSpeakers: ask('findTopSpeakers'),
      findPassages: ask('findPassages'),
      findDistinctiveWords: ask('findDistinctiveWords'),
      findAlsoSaid: ask('findAlsoSaid'),
    },
    close: async () => {
      worker.removeAllListeners('exit')
      await worker.terminate()
      for (const { reject } of waiting.values()) reject(new Error('The search index was closed.'))
    },
  }
}
