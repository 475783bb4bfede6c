import { parentPort } from 'node:worker_threads'
import { openLocalIndex } from './local-index.ts'
import { type IndexAnswer, type IndexQuestion, ready } from './worker-messages.ts'

// The thread of the search index: says when it is ready, then answers questions; it applies changes in between.
const port = parentPort
if (!port) throw new Error('search-worker.ts runs in a worker thread only.')
const { research, ...index } = await openLocalIndex()
const methods = { ...index, ...research } as Record<string, (...args: unknown[]) => Promise<unknown>>

async function answer({ id, method, args }: IndexQuestion): Promise<IndexAnswer> {
  try {
    return { id, value: await methods[method]?.(...args) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', async (question: IndexQuestion) => port.postMessage(await answer(question)))
port.postMessage(ready)
